"""How English shows that a word is the name of a medicine, where nobody asked for one."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

TAKING = words(
    "take takes taking taken took tablet tablets pill pills capsule capsules medicine medicines medication medications "
    "meds prescription prescriptions prescribe prescribed prescribes dose doses dosage mg milligram milligrams mil "
    "inhaler inhalers puffer puff puffs injection injections injected jab jabs drops cream patch patches chemist "
    "pharmacist pharmacy steroid steroids drug drugs antibiotic antibiotics blood thinner thinners swallow swallowing "
    "statin statins started stopped restarted switched"
)
"""One of these in the sentence tells of medicines, as does one that is named word for word."""
ON = words("on")
"""Right before a name: "on met for min"; "on a flight from" tells of none."""
JOURNEYS = words("flight flights flew plane")
"""Begin no name there, whatever is taken: "I took a flight from Australia"."""
LABEL = words("says say said label packet bottle box tin tub pack jar leaflet meant supposed instead recommended")
"""Before a number these make it that of the label: "the bottle says one", "two instead of one"."""
UNCOUNTED = words("week month year day night morning hour minute time mg milligram unit percent")
"""Behind a number these tell that it counts no tablets (stems)."""
ARTICLES = words("a an")
"""Are a number only before what is counted."""

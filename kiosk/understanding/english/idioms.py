"""Figures of speech."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs

IDIOMS = runs(
    "hay fever|makes sense|make sense|made sense|confused as to|confused about|confused by|high pressure|"
    "out of the blue|is back|it is back|come back|came back|coming back|comes back|get back|got back|go back|"
    "going back|back again|back to|back at|be back|back in|back on|back when|back home|back from|went back|"
    "back then|hold back|cut back|way back|look back|give back|back door|back seat|killing me|nearly died|"
    "almost died|heart sank|heart sinks|heart attack of|gave me a heart attack|sick of|sick and tired|"
    "arm and a leg|cold feet about|get cold feet|got cold feet|pulling my leg|pull my leg|break a leg|"
    "heart goes out|by heart|heart of hearts|bottom of my heart|heart is in the right place|took my breath away|"
    "takes my breath away|take my breath away|waste of breath|waste my breath|hold my breath|holding my breath|"
    "under my breath|laughing fit|had a fit when she|had a fit when he|nearly had a fit|would have a fit|"
    "fit as a fiddle|fit and well|fit and healthy|off my chest|a weight off|on the other hand|on one hand|"
    "second hand|give me a hand|gave me a hand|lend a hand|hand in hand|at hand|in hand|by hand|on hand|hands on|"
    "hand over|at the back of my mind|in the back of my mind|back of my mind|back to back|back and forth|"
    "behind my back|on my back about|on the back of|got my back|back up|foot the bill|on the back foot|"
    "right foot forward|put my foot down|put my foot in it|best foot forward|one foot in|face to face|face it|"
    "in the face of|on the face of it|facebook|lose face|last legs|leg room|stretch my legs|scared to death|"
    "scared stiff|worried sick|bored stiff|head over heels|over my head|off my head|out of my head|have to fit|"
    "going to die|would die|could die|dead tired|dead on|dead sure|dead good|drop dead|over my dead body|"
    "could murder|could kill for|to die for|died laughing|died of|pain in the neck about|real pain in the|"
    "pain in the arse|pain in the backside|pain in the bum|pain in the ass|side effect|side effects|on the side|"
    "blood boil|blood boils|makes my blood|blood test|blood tests|blood pressure|blood group|have a heart|"
    "change of heart|heart is not in it|broke my heart|breaks my heart|heart broken|heart warming|heart to heart|"
    "to my heart content|cross my heart|catch my eye|keep an eye|tongue in cheek|cheek of|sticks in my throat|"
    "lump in my throat when|jump down my throat|skin and bone|by the skin of|cold turkey|cold shoulder|"
    "break out in a sweat|no sweat|do not sweat|black out curtains|blackout curtains|bleeding obvious|"
    "bleeding heart|stone cold|as a joke"
)
"""Figures of speech: nothing in them is a finding, unless a phrase of the prompt set holds them whole."""

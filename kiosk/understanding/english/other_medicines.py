"""What English speakers call a medicine that belongs to no class which bears on cramps, or that nobody here knows."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

OF_NO_CLASS = runs(
    "paracetamol|panadol|cocodamol|co codamol|co dydramol|codydramol|codeine|dihydrocodeine|tramadol|"
    "morphine|oramorph|buprenorphine|fentanyl|lemsip|calpol|painkiller|painkillers|pain killers|pain relief|"
    "tamsulosin|finasteride|dutasteride|alfuzosin|solifenacin|tolterodine|oxybutynin|mirabegron|"
    "folic acid|ferrous sulphate|ferrous fumarate|iron [tablets|tablet|pills]|vitamin (c|b 12)|b 12|"
    "antihistamine|antihistamines|cetirizine|loratadine|fexofenadine|piriton|chlorphenamine|"
    "clopidogrel|ticagrelor|amiodarone|flecainide|ivabradine|nicorandil|imdur|isosorbide|"
    "methotrexate|hydroxychloroquine|sulfasalazine|azathioprine|adalimumab|humira|allopurinol|febuxostat|colchicine|"
    "prostap|zoladex|decapeptyl|madopar|sinemet|ropinirole|pramipexole|riluzole|memantine|betahistine|latanoprost|"
    "zopiclone|temazepam|nitrazepam|melatonin|diazepam|baclofen|sumatriptan|"
    "sildenafil|viagra|tadalafil|carbocisteine|montelukast|penicillin|amoxicillin|nitrofurantoin|aciclovir|"
    "glucosamine|cod liver oil|evening primrose [oil]|turmeric|eye drops|ear drops|[a] nasal spray|nose spray"
)
"""Known by name, and none of what is asked for."""
FORMS = words(
    "tablet tablets pill pills capsule capsules injection injections ointment lozenges medicine medicines medication "
    "medications meds prescription prescriptions infusion infusions pessary suppositories antibiotic antibiotics"
)
"""What a medicine comes as: whoever names one takes something."""
LOOSE_FORMS = words("jab jabs drops cream creams gel spray sprays patch patches syrup sachet sachets implant drip")
"""The same, where little else is said: weather has patches too."""
MOST_BESIDE_LOOSE = 5
"""Words of such an answer."""
PLACING = words("of on in from over")
"""Behind a loose form these tell of something else: "a patch of rain"."""
ECHO = FORMS | words("you mean do say said like")
"""All that is said, these are the kiosk's own word said again."""
NOT_TAKEN = words("stopped stop used off allergic allergy gave quit")
"""Beside a name these tell that it is taken no more, or never was."""
ENDINGS = tuple(
    "mab nib azole cillin mycin cycline floxacin azepam zolam triptan gliptin gliflozin glutide oxetine xaban grel "
    "trexate darone fenac profen codone lukast terol sone olone osin azine idine apine ciclovir parin dronate gabalin "
    "idone barbital caine phylline".split()
)
"""How names of medicines end, and hardly a word of English."""
NO_NAME = words(
    "prison person poison unison comparison liaison treason jettison mason season reason lesson cocaine cholesterol "
    "blimey crikey gosh ditto heavens flipping cheeky"
)
"""End so and name none."""
SHORTEST = 6
"""Letters of a name that an ending tells of."""
FOR = runs(
    "(something|some|one|ones|things|stuff|a few|2|3|bits and bobs) for (my|me|the|his|her|their)|"
    "(my|the|his|her) (prostate|waterworks|gout|thyroid|skin|eye|arthritis|epilepsy|migraine|bladder|sleeping|"
    "parkinson|parkinsons|psoriasis|allergy|hay fever|iron|usual|regular|normal) (one|ones|stuff|thing|things)|"
    "[only|just] (the|my) (thyroid|prostate|gout|waterworks|usual|regulars)"
)
"""Tell of a medicine by what it is for."""
MANY = runs(
    "[all of them] the whole (chemist|pharmacy|lot|shop|cabinet)|too many to (mention|list|remember|count|name)|"
    "(a|an) (bagful|whole bag|bag full|cupboard full|tray full|boxful|whole tray|carrier bag full|dosette box|"
    "blister pack)|(what|whatever) the (doctor|gp|hospital|nurse|chemist) (gives|gave|prescribes|puts) me [on]|"
    "(apart from|except [for]|besides|bar|only|just) my blood pressure|the usual [ones|stuff]|"
    "what i get (from|off) the (doctor|gp|hospital|chemist)"
)
"""Tell of medicines and name none."""
NAMING = words(
    "only just take taking takes on use using it is called named name of its the a an my some and or i he she "
    "they am are have has got for day daily twice once every night morning mg milligrams weekly as needed now then "
    "well oh yes yeah plus also something like think believe one per"
)
"""May stand beside a name that nobody here knows."""
MOST_WORDS = 8
"""Words of an answer that is a name and little else."""

"""Figures of speech, and fixed phrases that name something harmless."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs

IDIOMS = runs(
    # Asking for time, and small talk.
    "hang on a (sec|second|minute)|just a (sec|second|minute)|(wait|give me) a (second|minute)|one sec|"
    "one second please|hard to (say|tell|know|be sure)|not tell you|(make|makes|made) sense|then bang|and bang|"
    "be here all day|too many on my plate|watching that film|touch wood|a touch|a nurse|type[s] of|certain types|"
    "take[s] a lot of|not stand to be|not stand (him|the taste|the smell|the sight|the stuff|the thought)|"
    "same as i (always|ever)|feel right in|feel quite right|nightly activities|great (grandad|grandads|grandmother)|"
    # Backs that are none.
    "[it] is back|(come|comes|coming|came|get|got|go|going|went|be|give|hold|cut|look|way) back|"
    "(come|comes|came|goes) right back|straight back into|back (again|at|from|home|in|on|then|to|up|when)|"
    "back and forth|back to back|back (door|seat|garden|room|bedroom)|back of the (car|bus|queue|shop|van)|"
    "at the back of the|back of my mind|(at|in) the back of my mind|behind my back|on my back about|got my back|"
    "on the back (of|foot)|"
    # Hearts, blood and breath.
    "heart (sank|sinks|broken|warming|goes out|went out to|bleeds for)|heart to heart|"
    "heart of (hearts|gold|the matter)|"
    "heart is (not in it|in the right place)|heart [was] in my mouth|bottom of my heart|[learn] by heart|have a heart|"
    "change of heart|(broke|breaks) my heart|cross my heart|eat my heart out|to my heart content|"
    "(bleeding|heavy|weak) heart|heart (about|nearly|almost|near) stopped|heart attack of|gave me a heart attack|"
    "(about|near|nearly) had (a heart attack|heart failure)|(gave|gives) my heart failure|"
    "nearly had a (heart attack|stroke) when|(skipped|missed) a beat when|"
    "blood (boil|boils|group|pressure|test|tests|is thicker|sweat and)|makes my blood|bad blood|in cold blood|"
    "bleeding obvious|(high|peer|tyre|water) pressure|pressure cooker|"
    "not breathe (fast|hard|heavy|heavily)|"
    # Arms, hands and fingers.
    "arm and a leg|(twist|twisted) my arm|up in arms|[at] arms length|arms of (the|my) (armchair|chair|settee|sofa)|"
    "on (one|the other) hand|second hand|(give|gave) me a hand|lend a hand|hand in hand|(at|by|in|on) hand|hands on|"
    "hand (over|side|corner)|fingers (crossed|and thumbs)|thumbs up|rule of thumb|trigger finger|"
    "vibration white finger|for [my] white fingers|white (in the cold|in cold weather|when it is cold)|"
    "blue in the cold|"
    # Legs and feet.
    "(pull|pulling) my leg|break a leg|last legs|leg room|stretch my legs|dead leg (from|playing|at football)|"
    "on my pins|weak at the knees when|cow and her calf|calf length|thigh (high|length)|chicken (thigh|thighs)|"
    "cold feet about|(get|got) cold feet|foot the bill|(right|best) foot forward|put my foot (down|in it)|"
    "one foot in|foot in the door|set foot|(on|by) foot|feet first|feet on the ground|(find|land on|dead on) my feet|"
    "2 left feet|head to (foot|toe)|like a mountain goat|"
    # Head, neck and trunk.
    "head over heels|(over|off|out of) my head|bit my head off|head (start|office)|head of the|"
    "hit the nail on the head|face (it|to face)|facebook|lose face|in the face of|on the face of it|"
    "face (drops|dropped) when|catch my eye|keep an eye|rolled (his|her|my) eyes|(rolls|rolling) (his|her) eyes|"
    "eyes rolling at|all ears|play it by ear|[keep my] chin up|tongue in cheek|cheek of|bum cheek|cheeky|"
    "pain in the neck (about|of)|(right|real|proper|is a|such a) pain in the neck|real pain in the|"
    "pain in the (arse|ass|backside|bum)|neck of the woods|(stick|sticking) my neck out|sticks in my throat|"
    "lump in my throat when|jump down my throat|(off|for) my chest|(cat|dog) sat on my chest|gut feeling|"
    "(have the|no) stomach for|skin and bone|by the skin of|(jump|jumped) out of my skin|side (effect|effects)|"
    "on the side|a weight off|weight off my [mind]|worth its weight|(pull|pulling) my weight|pull your weight|"
    # Fits, fainting and dying.
    "keep fit (class|classes)|fit as a fiddle|fit and (well|healthy)|fit (lad|lass|man|bloke|fella|woman)|"
    "always [been] fit|been fit and|have to fit|fitting (a|the|my|me|carpets|kitchens)|"
    "fit of (giggles|the giggles|laughing|coughing|sneezing)|(laughing|coughing|sneezing) fit|"
    "had a fit when (he|she)|nearly had a fit|would have a fit|fainted at the birth|passed out (of|from|with honours)|"
    "(collapse|collapsed) (laughing|into bed)|collapse (into a chair|in a heap)|black out curtains|"
    "blackout (curtains|blinds)|blacked out the (windows|bedroom)|confused (about|as to|between|by|with)|"
    "stroke of luck|(nearly|almost) died|(would|could) die|going to die|(could|will) i die|am i going to die|"
    "think i (am|was) dying|thought i was (dying|a goner|going to die)|thought i would (die|died)|thought i had died|"
    "(feel|feels|felt) like [i (am|was)] dying|i was dying lol|wanted to die of|died (of|laughing)|"
    "died and gone to (heaven|hell)|to die for|"
    "death of me|killing me|killing (myself|himself|herself) laughing|could murder|could kill for|drop dead|"
    "over my dead body|like the dead|dead (beat|centre|easy|end|good|heat|hungry|on|sure|tired)|"
    # Feelings and laughter.
    "scared (stiff|to death)|bored (stiff|to tears)|brought tears of|worried sick|sick (of|and tired|to death)|"
    "sick (leave|note|pay)|off sick|tired (of|old)|with (joy|laughter|excitement|embarrassment|fear)|"
    "nervous laughter|in stitches|as a joke|wet (myself|himself|herself) laughing|nearly wet myself|"
    "peed myself laughing|(do not|no need to|press the) panic|panic (buying|stations)|a [real] heave|"
    # Cold and hot, weak and stiff.
    "cold (call|hearted|shoulder|turkey)|stone cold sober|hot (potato|stuff|topic)|hot water bottle|in hot water|"
    "tonic water|water (bill|under the bridge)|break out in a sweat|no sweat|do not sweat|"
    "burning (ambition|desire|question)|money to burn|burnt toast|heat of the moment|in the heat of|"
    "[everything] under the sun|down in the shade|hay fever|like gin|"
    "weak (bladder|coffee|excuse|joke|point|signal|tea)|(weak|soft) spot for|weak with (laughing|relief)|"
    "stiff (competition|drink|upper lip)|keep a stiff|tight (budget|fisted|lipped)|(money|time) is tight|on a tight|"
    "shaky start|shake (hands|on it)|fair shake|no great shakes|numb with|"
    # Colours and bites.
    "dark roast|gall (stone|stones)|"
    "red (handed|letter|tape)|(saw|seeing|in the) red|blue moon|out of the blue|feeling blue about|once bitten|"
    "like a dog bite|tetanus (booster|injection|jab|jabs|shot|shots|vaccine)|(had my|have had a) tetanus|"
    "tetanus [is] up to date|up to date with tetanus|"
    # Running, stopping and getting better.
    "run ragged|runs me ragged|running (around|round) after|running (late|errands|a business)|"
    "(run|runs|ran|running) out|in the long run|run of the mill|run a temperature|walking (distance|frame|stick)|"
    "walk (in the park|of life)|bus (shelter|stand|station|stop)|(up|down) the road|(like|need|want) to stop|"
    "(wait|waited|ride|sit|stick|walk|sweat) it out|wear and tear|(easing|easier|improving) every day|"
    "responding to [the] (tablets|treatment)|responding to (heat|magnesium|massage|rubbing|stretching)|"
    "wake up (refreshed|rested)|(hope i do not|want to) wake up with|come round [very] often|"
    "come round (much|to see)|(lift|lifts|lifted) me off the bed|rings [still] spin|ring [still] spins|"
    "nothing is puffed|nothing puffed up|never done drinking|not peeing all the time|"
    "down (there|below) (wrong|out of the)|"
    # Seasons and hours.
    "(in the|last|this|every) fall|always [in] the last half hour|last half (hour|an hour) (of|on)|"
    "in the last half hour on"
)
"""Nothing in these is a finding, unless a phrase of the prompt set holds them whole."""

"""What is said of the cost of a query, in en, nl and fr: see `sentences`."""

FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "Answered at once: at most about {0} solutions are made on the way.",
        "Meteen beantwoord: onderweg ontstaan hoogstens ongeveer {0} oplossingen.",
        "Réponse immédiate : au plus environ {0} solutions se forment en chemin.",
    ),
    (
        "Some work: about {0} solutions are made on the way.",
        "Enig werk: onderweg ontstaan ongeveer {0} oplossingen.",
        "Un peu de travail : environ {0} solutions se forment en chemin.",
    ),
    (
        "Too much for one query, most likely: about {0} solutions are made on the way.",
        "Hoogstwaarschijnlijk te veel voor één vraag: onderweg ontstaan ongeveer {0} oplossingen.",
        "Sans doute trop pour une requête : environ {0} solutions se forment en chemin.",
    ),
    (
        "More than was foreseen: the statistics tell of about {0} solutions on the way, not what its paths and filters cost.",
        "Meer dan voorzien: de statistiek kent onderweg ongeveer {0} oplossingen, niet wat paden en filters kosten.",
        "Plus que prévu : les statistiques annoncent environ {0} solutions en chemin, pas ce que coûtent chemins et filtres.",
    ),
    (
        "line {0}: {1} has about {2} solutions alone; with it there are about {3}",
        "regel {0}: {1} heeft alleen ongeveer {2} oplossingen; ermee zijn er ongeveer {3}",
        "ligne {0} : {1} a seul environ {2} solutions ; avec lui il y en a environ {3}",
    ),
    ("line {0}: {1=}; cheaper: {2=}", "regel {0}: {1=}; goedkoper: {2=}", "ligne {0} : {1=} ; moins cher : {2=}"),
    ("{0=}; cheaper: {1=}", "{0=}; goedkoper: {1=}", "{0=} ; moins cher : {1=}"),
    (
        "the answer has about {0} rows or triples and no LIMIT",
        "het antwoord heeft ongeveer {0} rijen of triples en geen LIMIT",
        "la réponse a environ {0} lignes ou triplets et pas de LIMIT",
    ),
    (
        "ORDER BY puts about {0} solutions in order, all of them, also when LIMIT keeps a few",
        "ORDER BY ordent ongeveer {0} oplossingen, alle, ook wanneer LIMIT er enkele houdt",
        "ORDER BY ordonne environ {0} solutions, toutes, même si LIMIT n'en garde que peu",
    ),
    (
        "order fewer of them: bind more terms, or aggregate first",
        "er minder ordenen: leg meer termen vast, of tel eerst samen",
        "en ordonner moins : fixez plus de termes, ou agrégez d'abord",
    ),
    ("DISTINCT compares about {0} solutions", "DISTINCT vergelijkt ongeveer {0} oplossingen", "DISTINCT compare environ {0} solutions"),
    (
        "OFFSET {0} makes every solution before it again",
        "OFFSET {0} maakt elke oplossing ervoor opnieuw",
        "OFFSET {0} refait chaque solution qui précède",
    ),
    (
        "keep the last value seen and go on from there with a FILTER, or take the dump",
        "onthoud de laatste waarde en ga vandaar verder met een FILTER, of neem de dump",
        "retenez la dernière valeur et continuez de là avec un FILTER, ou prenez le fichier complet",
    ),
    ("GROUP_CONCAT joins about {0} texts", "GROUP_CONCAT voegt ongeveer {0} teksten samen", "GROUP_CONCAT joint environ {0} textes"),
    ("count them, or ask for the rows themselves", "tel ze, of vraag de rijen zelf", "comptez-les, ou demandez les lignes elles-mêmes"),
    (
        "{0} reads the text of each of about {1} solutions",
        "{0} leest de tekst van elk van ongeveer {1} oplossingen",
        "{0} lit le texte de chacune d'environ {1} solutions",
    ),
    (
        "{0} shares no variable with what stands before it: each of its {1} solutions meets each of the other {2}",
        "{0} deelt geen variabele met wat ervoor staat: elk van de {1} oplossingen ervan ontmoet elk van de andere {2}",
        "{0} ne partage aucune variable avec ce qui précède : chacune de ses {1} solutions rencontre chacune des {2} autres",
    ),
    (
        "let the two share a variable, or ask two queries",
        "laat de twee een variabele delen, of stel twee vragen",
        "faites-leur partager une variable, ou posez deux requêtes",
    ),
    (
        "Too much for one query, most likely, though only about {0} solutions are made on the way: what they hold is too much.",
        "Hoogstwaarschijnlijk te veel voor één vraag, al ontstaan onderweg maar ongeveer {0} oplossingen: wat ze bevatten is te veel.",
        "Sans doute trop pour une requête, bien que seulement environ {0} solutions se forment en chemin : leur contenu est trop grand.",
    ),
    (
        "{0} has about {1} solutions alone; with it there are about {2}",
        "{0} heeft alleen ongeveer {1} oplossingen; ermee zijn er ongeveer {2}",
        "{0} a seul environ {1} solutions ; avec lui il y en a environ {2}",
    ),
    (
        "ask for a part: one year or one area, or some rows with LIMIT (and without ORDER BY, which puts all of them in order first); "
        "or take the dump, which holds everything",
        "vraag een deel: één jaar of één gebied, of enkele rijen met LIMIT (en zonder ORDER BY, dat ze eerst alle ordent); of neem de dump, waarin "
        "alles staat",
        "demandez une partie : une année ou un territoire, ou quelques lignes avec LIMIT (et sans ORDER BY, qui les ordonne d'abord toutes) ; ou "
        "prenez le fichier complet",
    ),
    (
        "add LIMIT, at which it stops; which properties there are, and how many triples of each, is counted already: {0}",
        "voeg LIMIT toe, waar het stopt; welke eigenschappen er zijn, en hoeveel triples van elk, is al geteld: {0}",
        "ajoutez LIMIT, où cela s'arrête ; quelles propriétés existent, et combien de triplets de chacune, est déjà compté : {0}",
    ),
    (
        "{0} shares only {1}, which may be without a value, with what stands before it: each of its {2} solutions meets each of the other {3}",
        "{0} deelt met wat ervoor staat alleen {1}, die zonder waarde kan zijn: elk van de {2} oplossingen ervan ontmoet elk van de andere {3}",
        "{0} ne partage avec ce qui précède que {1}, qui peut être sans valeur : chacune de ses {2} solutions rencontre chacune des {3} autres",
    ),
    (
        "put the pattern inside the OPTIONAL that binds the variable, or let that OPTIONAL be none",
        "zet het patroon in de OPTIONAL die de variabele bindt, of maak van die OPTIONAL een gewoon patroon",
        "mettez le motif dans l'OPTIONAL qui lie la variable, ou faites de cet OPTIONAL un motif ordinaire",
    ),
    (
        "{0} starts from everything, since neither of its ends is known where the engine comes to it",
        "{0} begint bij alles, omdat geen van beide einden bekend is waar de machine eraan toekomt",
        "{0} part de tout, aucune de ses extrémités n'étant connue quand le moteur y arrive",
    ),
    (
        "bind one end, with an IRI or by another pattern in the same group",
        "leg één einde vast, met een IRI of met een ander patroon in dezelfde groep",
        "fixez une extrémité, par une IRI ou un autre motif du même groupe",
    ),
    (
        "for whole words of labels, or their beginnings (word*), ask the index: {0}; for other texts, bind more terms first",
        "vraag hele woorden van namen, of hun begin (woord*), aan de index: {0}; leg voor andere teksten eerst meer termen vast",
        "demandez les mots entiers des noms, ou leur début (mot*), à l'index : {0} ; pour d'autres textes, fixez d'abord plus de termes",
    ),
    (
        "the EXISTS joins {0} patterns (a path of several steps is as many) anew for each of about {1} solutions, and reads whole each that is bound "
        "only by another of them: about {2} steps",
        "de EXISTS verbindt {0} patronen (een pad van meer stappen is er evenveel) opnieuw voor elk van ongeveer {1} oplossingen, en leest elk dat "
        "alleen door een ander gebonden is helemaal: ongeveer {2} stappen",
        "EXISTS joint {0} motifs (un chemin de plusieurs pas en fait autant) à nouveau pour chacune d'environ {1} solutions, et lit en entier chacun "
        "qui n'est lié que par un autre : environ {2} pas",
    ),
    (
        "put every pattern but the first into an EXISTS inside this one, {0}, or use MINUS {1}, which is worked out once",
        "zet elk patroon behalve het eerste in een EXISTS binnen deze, {0}, of gebruik MINUS {1}, dat één keer wordt uitgewerkt",
        "mettez chaque motif sauf le premier dans un EXISTS à l'intérieur, {0}, ou utilisez MINUS {1}, calculé une seule fois",
    ),
    (
        "put every pattern but the first into an EXISTS inside this one, {0}",
        "zet elk patroon behalve het eerste in een EXISTS binnen deze, {0}",
        "mettez chaque motif sauf le premier dans un EXISTS à l'intérieur, {0}",
    ),
    (
        "the MINUS shares no variable that always has a value with what stands before it, so each of its {0} solutions is compared with each of the "
        "other {1}",
        "de MINUS deelt met wat ervoor staat geen variabele die altijd een waarde heeft, dus wordt elk van de {0} oplossingen ervan vergeleken met "
        "elk van de andere {1}",
        "MINUS ne partage avec ce qui précède aucune variable qui a toujours une valeur, donc chacune de ses {0} solutions est comparée à chacune "
        "des {1} autres",
    ),
    (
        "leave it out where it shares no variable, since it then takes nothing away; else let it share one that always has a value",
        "laat hem weg waar hij geen variabele deelt, want dan neemt hij niets weg; laat hem er anders een delen die altijd een waarde heeft",
        "omettez-le là où il ne partage aucune variable, car il n'enlève alors rien ; sinon faites-lui en partager une qui a toujours une valeur",
    ),
    (
        "the OPTIONAL holds {0=}, so the engine works it out whole, not for what is known before it: about {1} steps",
        "de OPTIONAL bevat {0=}, dus werkt de machine hem helemaal uit, niet voor wat ervoor bekend is: ongeveer {1} stappen",
        "OPTIONAL contient {0=}, donc le moteur le calcule en entier, pas pour ce qui est connu avant : environ {1} pas",
    ),
    ("a MINUS", "een MINUS", "un MINUS"),
    ("a query", "een vraag", "une requête"),
    ("patterns that share nothing", "patronen die niets delen", "des motifs qui ne partagent rien"),
    (
        "write FILTER NOT EXISTS {0} in the place of MINUS {1} inside the OPTIONAL: it is then asked for each solution",
        "schrijf FILTER NOT EXISTS {0} in plaats van MINUS {1} binnen de OPTIONAL: het wordt dan voor elke oplossing gevraagd",
        "écrivez FILTER NOT EXISTS {0} à la place de MINUS {1} dans l'OPTIONAL : il est alors demandé pour chaque solution",
    ),
    (
        "give the patterns of the OPTIONAL a variable in common, or make of each an OPTIONAL of its own",
        "geef de patronen van de OPTIONAL een variabele gemeen, of maak van elk een eigen OPTIONAL",
        "donnez aux motifs de l'OPTIONAL une variable commune, ou faites de chacun son propre OPTIONAL",
    ),
    (
        "the engine joins {0} before what would leave fewer: about {1} solutions on the way, in another order about {2}",
        "de machine verbindt {0} vóór wat er minder zou laten: ongeveer {1} oplossingen onderweg, in een andere volgorde ongeveer {2}",
        "le moteur joint {0} avant ce qui en laisserait moins : environ {1} solutions en chemin, dans un autre ordre environ {2}",
    ),
    (
        "put patterns that belong together into a query of its own, {0}: the engine works that out apart",
        "zet patronen die samen horen in een eigen vraag, {0}: de machine werkt die apart uit",
        "mettez les motifs qui vont ensemble dans leur propre requête, {0} : le moteur la calcule à part",
    ),
    (
        "Too much for one query, most likely, and not for the number of its solutions, about {0} on the way, but for what follows.",
        "Hoogstwaarschijnlijk te veel voor één vraag, en niet om het aantal oplossingen, onderweg ongeveer {0}, maar om wat volgt.",
        "Sans doute trop pour une requête, et non pour le nombre de ses solutions, environ {0} en chemin, mais pour ce qui suit.",
    ),
    ("cheaper: {0=}", "goedkoper: {0=}", "moins cher : {0=}"),
    (
        "bind more terms, or ask for a part at a time: one year or one area, or some rows with LIMIT",
        "leg meer termen vast, of vraag een deel tegelijk: één jaar of één gebied, of enkele rijen met LIMIT",
        "fixez plus de termes, ou demandez une partie à la fois : une année ou un territoire, ou quelques lignes avec LIMIT",
    ),
    (
        "an OPTIONAL in this group holds a MINUS, a query, or patterns that share nothing, so the engine works it out whole, about {0} steps, "
        "and does so anew for each of about {1} solutions",
        "een OPTIONAL in deze groep bevat een MINUS, een vraag, of patronen die niets delen, zodat de engine hem geheel uitwerkt, ongeveer {0} "
        "stappen, en dat opnieuw voor elk van ongeveer {1} oplossingen",
        "un OPTIONAL de ce groupe contient un MINUS, une requête, ou des motifs qui ne partagent rien, si bien que le moteur le calcule en "
        "entier, environ {0} pas, et cela à nouveau pour chacune d'environ {1} solutions",
    ),
    (
        "repeat in the query the pattern that binds what the two share, so that it makes no more than is asked for",
        "herhaal in de vraag het patroon dat vastlegt wat de twee delen, zodat zij niet meer maakt dan gevraagd is",
        "répétez dans la requête le motif qui fixe ce que les deux partagent, pour qu'elle ne fasse pas plus que demandé",
    ),
    (
        "{0} is made of texts that are made of each other: about {1} letters for each of about {2} solutions, which do not fit in the memory of "
        "one query; the texts that BIND makes are kept until it ends",
        "{0} bestaat uit teksten die uit elkaar gemaakt worden: ongeveer {1} letters voor elk van ongeveer {2} oplossingen, wat niet in het "
        "geheugen van één vraag past; de teksten die BIND maakt blijven tot het einde staan",
        "{0} est fait de textes faits les uns des autres : environ {1} lettres pour chacune d'environ {2} solutions, ce qui ne tient pas dans la "
        "mémoire d'une requête ; les textes que BIND fait sont gardés jusqu'à la fin",
    ),
    (
        "ask for the texts that it is made of, and put them together in your own program",
        "vraag de teksten waaruit het bestaat, en voeg ze in een eigen programma samen",
        "demandez les textes dont il est fait, et assemblez-les dans votre propre programme",
    ),
    (
        "a group has {0} patterns and OPTIONALs, and before it starts the engine weighs each of them against all others: twice as many take some "
        "eight times as long",
        "een groep heeft {0} patronen en OPTIONALs, en voor hij begint weegt de engine elk tegen alle andere af: tweemaal zoveel duren zo'n acht "
        "keer zo lang",
        "un groupe a {0} motifs et OPTIONAL, et avant de commencer le moteur pèse chacun contre tous les autres : deux fois plus prennent "
        "environ huit fois plus de temps",
    ),
    (
        "write one pattern with a variable and the terms in VALUES, or ask several queries",
        "schrijf één patroon met een variabele en de termen in VALUES, of stel meer vragen",
        "écrivez un motif avec une variable et les termes dans VALUES, ou posez plusieurs requêtes",
    ),
)

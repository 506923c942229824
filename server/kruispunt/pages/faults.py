"""What went wrong, in nl, en and fr: one title and one sentence on what to do for each status of HTTP that is an error."""

from kruispunt.pages.language import LANGUAGES

Three = tuple[str, str, str]

FAULTS: dict[int, tuple[Three, Three]] = {
    400: (
        ("Vraag niet begrepen", "Request not understood", "Demande incomprise"),
        (
            "Er staat iets in de vraag dat hier niet kan. Verbeter het en probeer opnieuw.",
            "Something in the request cannot stand there. Correct it and try again.",
            "La demande contient quelque chose d'impossible ici. Corrigez-la et réessayez.",
        ),
    ),
    403: (
        ("Niet toegelaten", "Not allowed", "Non autorisé"),
        (
            "De vraag is leesbaar, maar wordt hier niet uitgevoerd.",
            "The request can be read, but it is not carried out here.",
            "La demande est lisible, mais elle n'est pas exécutée ici.",
        ),
    ),
    404: (
        ("Hier staat niets", "Nothing here", "Rien ici"),
        (
            "Op dit adres staat niets. Misschien zit er een tikfout in, of werd het nooit uitgegeven.",
            "There is nothing at this address. It may be misspelled, or was never published.",
            "Il n'y a rien à cette adresse. Elle est peut-être mal écrite, ou n'a jamais été publiée.",
        ),
    ),
    405: (
        ("Niet met die methode", "Not with that method", "Pas avec cette méthode"),
        (
            "Dit adres is om te lezen. De kop Allow noemt de methodes die het kent.",
            "This address is for reading. The header Allow lists the methods it knows.",
            "Cette adresse est à lire. L'en-tête Allow énumère les méthodes qu'elle connaît.",
        ),
    ),
    406: (
        ("Niet in dat formaat", "Not in that format", "Pas dans ce format"),
        (
            "Wat hier staat, bestaat niet in wat de vraag aanvaardt. Hieronder staat waarin wel.",
            "What is here does not exist in what the request accepts. What it does exist in is listed below.",
            "Ce qui se trouve ici n'existe pas dans ce que la demande accepte. Les formats disponibles sont énumérés ci-dessous.",
        ),
    ),
    410: (
        ("Ingetrokken", "Withdrawn", "Retiré"),
        (
            "Dit werd uitgegeven en is ingetrokken.",
            "This was published and has been withdrawn.",
            "Ceci a été publié puis retiré.",
        ),
    ),
    412: (
        ("Intussen veranderd", "Changed meanwhile", "Modifié entre-temps"),
        (
            "Wat hier staat, is niet wat de vraag veronderstelt. Haal het opnieuw op.",
            "What is here is not what the request supposes. Fetch it anew.",
            "Ce qui se trouve ici n'est pas ce que la demande suppose. Récupérez-le à nouveau.",
        ),
    ),
    413: (
        ("Te groot", "Too large", "Trop grand"),
        (
            "De vraag is groter dan wat hier gelezen wordt.",
            "The request is larger than what is read here.",
            "La demande est plus grande que ce qui est lu ici.",
        ),
    ),
    415: (
        ("Niet in die vorm", "Not in that form", "Pas sous cette forme"),
        (
            "De vraag is van een soort die hier niet gelezen wordt.",
            "The request is of a media type that is not read here.",
            "La demande est d'un type qui n'est pas lu ici.",
        ),
    ),
    500: (
        ("Fout van de server", "Error of the server", "Erreur du serveur"),
        (
            "Er ging hier iets mis; het ligt niet aan de vraag. Meld de fout met het nummer hieronder.",
            "Something went wrong here; it is not the fault of the request. Report the error with the number below.",
            "Une erreur s'est produite ici ; la demande n'est pas en cause. Signalez l'erreur avec le numéro ci-dessous.",
        ),
    ),
    503: (
        ("Even bezet", "Busy for now", "Occupé pour l'instant"),
        (
            "Alles is aan het werk. Probeer het straks opnieuw.",
            "Everything is at work. Try again in a moment.",
            "Tout est occupé. Réessayez dans un instant.",
        ),
    ),
    504: (
        ("Duurde te lang", "Took too long", "Trop long"),
        (
            "Het antwoord kwam niet binnen de tijd die ervoor staat. Vraag minder ineens.",
            "The answer did not come within its time. Ask for less at once.",
            "La réponse n'est pas venue à temps. Demandez moins à la fois.",
        ),
    ),
    507: (
        ("Te veel geheugen", "Too much memory", "Trop de mémoire"),
        (
            "Het antwoord vroeg meer geheugen dan één vraag mag gebruiken. Vraag minder ineens.",
            "The answer needed more memory than one request may use. Ask for less at once.",
            "La réponse demandait plus de mémoire qu'une demande ne peut en utiliser. Demandez moins à la fois.",
        ),
    ),
}
OTHER = (
    ("Dat lukte niet", "That did not work", "Cela n'a pas fonctionné"),
    (
        "De vraag kon niet worden beantwoord zoals ze gesteld is.",
        "The request could not be answered as it was put.",
        "La demande n'a pas pu recevoir de réponse telle quelle.",
    ),
)


def title(status: int) -> dict[str, str]:
    """What an error is called, by language."""
    return dict(zip(LANGUAGES, FAULTS.get(status, OTHER)[0], strict=True))


def advice(status: int) -> dict[str, str]:
    """What it means and what to do, by language."""
    return dict(zip(LANGUAGES, FAULTS.get(status, OTHER)[1], strict=True))

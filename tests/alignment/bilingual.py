"""An invented resolution in two languages, with everything that an alignment meets."""

from dataclasses import dataclass

from hrckg.document import Document
from hrckg.formats.source import decode_source
from hrckg.mentions import load_entities, resolve
from hrckg.reader import parse

ENGLISH = """\
United Nations

A/HRC/RES/99/1

General Assembly

Distr.: General
30 March 2050

Original: English

Human Rights Council
Ninety-ninth session
24 February–20 March 2050
Agenda item 3

Resolution adopted by the Human Rights Council on 20 March 2050

99/1. The right to an example

The Human Rights Council,

Guided by the Charter of the United Nations,

Recalling its resolution 60/251 of 15 March 2006, and Human Rights Council resolution 43/21 of \
22 June 2020,¹

Noting with concern:

(a) The lack of examples in 1993;

(b) The number of languages, of which there are six;

Bearing in mind the Vienna Declaration and Programme of Action,

1. Takes note of the report of the Secretary-General;²

2. Requests the High Commissioner:

(a) To convene a meeting of 2 days before its one hundredth session;

(b) To report on it to the Council;

3. Decides to remain seized of the matter.

45th meeting
20 March 2050

[Adopted by a recorded vote of 3 to 1, with 1 abstention. The voting was as follows:

In favour:

Benin, Brazil, Côte d'Ivoire

Against:

Japan

Abstaining:

Mexico]

¹ See A/HRC/43/31.

² A/HRC/99/7.
"""
FRENCH = """\
Nations Unies

A/HRC/RES/99/1

Assemblée générale

Distr. générale
30 mars 2050
Français
Original : anglais

Conseil des droits de l'homme
Quatre-vingt-dix-neuvième session
24 février-20 mars 2050
Point 3 de l'ordre du jour

Résolution adoptée par le Conseil des droits de l'homme le 20 mars 2050

99/1. Le droit à un exemple

Le Conseil des droits de l'homme,

Guidé par la Charte des Nations Unies,

Rappelant sa résolution 60/251 du 15 mars 2006, et la résolution 43/21 du Conseil des droits de \
l'homme, en date du 22 juin 2020¹,

Notant avec préoccupation :

a) Le manque d'exemples en 1993 ;

b) Le nombre des langues, qui sont six ;

Ayant à l'esprit la Déclaration et le Programme d'action de Vienne,

1. Prend note du rapport du Secrétaire général² ;

2. Prie le Haut-Commissaire :

a) De convoquer une réunion de 2 jours avant sa centième session ;

b) De faire rapport à ce sujet au Conseil ;

3. Décide de rester saisi de la question.

45e séance
20 mars 2050

[Adoptée par 3 voix contre une, avec une abstention. Les voix se sont réparties comme suit :

Ont voté pour :

Bénin, Brésil, Côte d'Ivoire

Ont voté contre :

Japon

Se sont abstenus :

Mexique]

¹ Voir A/HRC/43/31.

² A/HRC/99/7.
"""


def reading(text: str, name: str) -> Document:
    """What is read in a text, its mentions resolved."""
    document = parse(decode_source(text.encode(), name))
    return resolve(document, load_entities(document.language))


@dataclass(frozen=True)
class Pair:
    """A text and its translation, and both as they are read after changes to either."""

    english: str = ENGLISH
    french: str = FRENCH

    def read(self) -> tuple[Document, Document]:
        """Read both texts."""
        return reading(self.english, "en.txt"), reading(self.french, "fr.txt")


PAIR = Pair()

"""What people say, and what records of meetings print for it.

Comes in: nothing. Goes out: by what is said, what may be printed for it. Does not know: any record.
"""

from __future__ import annotations

from collections.abc import Iterator

from rag.questions.wording import ALSO_CALLED
from rag.words import level

# Each said (or any of several, by "|") > what is printed for it, the likeliest first; of several by
# "=" each is printed for the others, too. Only what means the same in records of meetings, whatever
# else it means elsewhere.
_OF_WAR = """
truce = ceasefire > cessation of hostilities, humanitarian pause, humanitarian pauses;
armistice|cessation of hostilities > ceasefire;
guns to fall silent|guns silenced|silence the guns > ceasefire, truce, cessation of hostilities;
peacekeepers > peacekeeping force, protection force; blue helmets > peacekeepers;
peace deal > peace agreement, peace accord; peace talks > negotiations;
weapons > arms; guns > weapons, arms; rocket > missile; rockets > missiles;
drones > unmanned aerial vehicles; landmines > mines; atomic > nuclear;
nukes > nuclear weapons, nuclear forces;
atom bomb|atom bombs|a-bombs > nuclear weapons, nuclear forces, nuclear arms;
troops > military forces, armed forces, soldiers;
soldiers > troops, military forces, armed forces; captured soldiers > prisoners of war;
jihadists > terrorists, terrorist groups; militants > armed groups, terrorist groups;
blast > explosion; bombing > bombardment, air strikes;
air raids|bombing raids > air strikes, aerial bombardments;
seizure > annexation; fight back|hit back > defend itself, self-defence;
pull out > withdraw; pulled out > withdrew, withdrawn; pulling out > withdrawing, withdrawal;
pullout > withdrawal; looting > plundering, pillage; atlantic alliance > nato
"""
_OF_CRIME = """
war crimes > international crimes, atrocity crimes, atrocities; massacre > killings, atrocities;
killings > atrocities; murdered|slain > killed; death toll|death tolls > killed, dead;
casualties > deaths, killed, death toll; wounded = injured; mass burials > mass graves;
captives|abductees > hostages; the abducted > the hostages; kidnapped > abducted;
kidnapping > abduction, hostage-taking; rape = sexual violence; raped > sexual violence;
probe > investigation, inquiry; inquiry = investigation; enquiry > inquiry, investigation;
tribunal = court; world court > international court of justice; cops > police;
jail > prison, detention; jails > prisons, detention centres; prisons > jails;
jailed > imprisoned, detained; prisoners > detainees, detained;
death penalty = capital punishment;
people smuggling > smuggling of migrants, migrant smuggling;
people traffickers > human traffickers, traffickers; drug dealers > drug traffickers;
drug barons|drug lords > drug traffickers, narco-traffickers, drug trafficking;
narcotics > drugs; graft > corruption; dirty money > money laundering, illicit financial flows;
money laundering > illicit financial flows, illicit capital transfers;
hackers|hacking > cyberattacks; fake news > disinformation, misinformation, false narratives;
misinformation > disinformation; racial segregation > apartheid, racial discrimination
"""
_OF_NEED = """
aid > assistance, relief; foreign aid > development assistance; food aid > food assistance;
aid workers|relief workers > humanitarian workers, humanitarian personnel;
aid groups > humanitarian organizations, humanitarian agencies;
aid agencies > humanitarian agencies, humanitarian organizations;
aid convoys > humanitarian convoys; charities > non-governmental organizations, civil society;
red cross > icrc; famine = starvation > hunger;
hunger > famine, starvation, food insecurity, hungry;
starving|starve > famine, starvation, hunger;
going hungry|go hungry|goes hungry > starving, starvation, hunger, famine;
kids|minors > children; teenagers|teens > adolescents, young people;
youngsters > young people, youth; youth = young people; babies > infants;
elderly|old people > older persons; disabled|handicapped > persons with disabilities;
doctors|medics > medical personnel, health workers; women's groups > women's organizations;
coronavirus > covid-19; slums > informal settlements; safe houses > shelters;
toilets > latrines, sanitation; schooling > education; quake > earthquake; quakes > earthquakes;
fly out > evacuate; flown out > evacuated, transferred; flying out > evacuating, evacuation;
flying home > repatriating, repatriation; fire engines > firefighting
"""
_OF_TRADE = """
cash > money, funding; jobs > employment; wages = salaries; bonded labour > forced labour;
firms|businesses > companies, private sector; companies > private sector, businesses;
poor countries|poorer countries|third world > developing countries;
inflation > price increases, price hikes, rising prices, prices; lucrative > profitable;
punitive economic measures|punitive measures|economic penalties > sanctions, coercive measures;
grain deal > grain initiative; petrol|gasoline > fuel; power cuts > blackouts, power outages;
global warming > climate change; carbon emissions > greenhouse gas emissions;
carbon-free > low-carbon, renewable, clean; green energy|clean energy > renewable energy;
tech > technology, technologies; the web > online, the internet; ships > vessels;
lorries > trucks; jetty|quay > pier, dock; pier = dock; travel documents > passports;
holidaymakers > tourists, tourist; pictures > images, photographs; photos > photographs, images;
mh17 > malaysian airlines flight, malaysia airlines flight
"""
_OF_MEETINGS = """
suspension > expulsion, expel; suspend > expel; suspended > expelled, expel;
expelled > suspended, removed; ban = moratorium > prohibition; postpone > adjourn, defer;
postponing > adjourning, adjournment, deferring; lawmakers > parliamentarians, legislators;
cosponsor > co-sponsor; cosponsors > co-sponsors; cosponsored = co-sponsored; polls > elections;
proposed change|proposed changes > amendment, amendments;
brought back to life|bring back to life > revived, resurrected, revitalized
"""


def _printed(table: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By each thing said in a table, what is printed for it."""
    for row in " ".join(table.split()).split("; "):
        said, *printed = row.split(" > ")
        same = said.split(" = ")
        for one in same:
            others = tuple(other for other in same if other != one)
            others += tuple(other for each in printed for other in each.split(", "))
            yield from ((each, others) for each in one.split("|"))


PRINTED_FOR = {
    said: printed
    for table in (_OF_WAR, _OF_CRIME, _OF_NEED, _OF_TRADE, _OF_MEETINGS)
    for said, printed in _printed(table)
} | {said: tuple(one for one in same if level(one) != said) for said, same in ALSO_CALLED.items()}
# Of these a list is of those who use what is said, where anybody does: what is printed for it says
# less, or what of it is asked stands beside it ("chemical weapons").
LOOSELY = frozenset(
    "aid weapons guns cash troops soldiers prisons jail jailed suspension suspend expelled "
    "suspended prisoners casualties killings massacre moratorium rape raped tribunal court "
    "kidnapping kidnapped abductees starvation".split()
) | {"war crimes", "the abducted"}
# What either of two words may mean, by their stems.
SAME_MATTER = {"covid": "pandem", "coronavirus": "pandem", "pandem": "covid"}

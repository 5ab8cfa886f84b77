"""Offices and agencies of the United Nations, and what else people call by its initials.

Goes out: each short form with its name in full. Does not know: records, questions.
"""

# Short forms of offices and agencies of the United Nations, and how their names end.
AGENCIES = {
    "OCHA": "Office for the Coordination of Humanitarian Affairs",
    "OHCHR": "High Commissioner for Human Rights",
    "UNHCR": "High Commissioner for Refugees",
    "UNODC": "Office on Drugs and Crime",
    "UNICEF": "Children's Fund",
    "UNRWA": "Relief and Works Agency for Palestine Refugees in the Near East",
    "UNDP": "Development Programme",
    "UNEP": "Environment Programme",
    "UNFPA": "Population Fund",
    "UNESCO": "Educational, Scientific and Cultural Organization",
    "UNIDO": "Industrial Development Organization",
    "UNCTAD": "Conference on Trade and Development",
    "UN-Women": "Entity for Gender Equality and the Empowerment of Women",
    "WFP": "World Food Programme",
    "FAO": "Food and Agriculture Organization",
    "ILO": "International Labour Organization",
    "IOM": "International Organization for Migration",
    "IAEA": "International Atomic Energy Agency",
    "ICRC": "International Committee of the Red Cross",
    "OSCE": "Organization for Security and Cooperation in Europe",
}
# What people call some of them, behind "UN" or not,
_CALLED = {
    "refugee agency": "UNHCR",
    "migration agency": "IOM",
    "children's agency": "UNICEF",
    "palestine refugee agency": "UNRWA",
    "palestinian refugee agency": "UNRWA",
    "agency for palestine refugees": "UNRWA",
    "agency for palestinian refugees": "UNRWA",
}
# or behind it alone.
_CALLED_OF_UN = {
    "crime office": "UNODC",
    "drugs office": "UNODC",
    "drugs and crime office": "UNODC",
    "rights office": "OHCHR",
    "human rights office": "OHCHR",
    "humanitarian office": "OCHA",
    "aid office": "OCHA",
    "nuclear agency": "IAEA",
    "nuclear watchdog": "IAEA",
    "environment agency": "UNEP",
    "population agency": "UNFPA",
    "women's agency": "UN-Women",
    "labour agency": "ILO",
    "culture agency": "UNESCO",
}
CALLED = {one: AGENCIES[short] for one, short in _CALLED.items()} | {
    f"{nations} {one}": AGENCIES[short]
    for nations in ("UN", "UN's", "United Nations")
    for one, short in (_CALLED | _CALLED_OF_UN).items()
}
# Short forms that people use and records often print in full only.
SHORT_FORMS = {one.upper(): full for one, full in AGENCIES.items()} | {
    "CERF": "Central Emergency Response Fund",
    "ICJ": "International Court of Justice",
    "ICC": "International Criminal Court",
    "SDG": "Sustainable Development Goals",
    "IHL": "international humanitarian law",
    "IDF": "Israel Defense Forces",
    "IDP": "internally displaced persons",
    "POW": "prisoners of war",
    "NGO": "non-governmental organizations",
    "CSO": "civil society organizations",
    "GBV": "gender-based violence",
    "R2P": "responsibility to protect",
    "NPT": "Treaty on the Non-Proliferation of Nuclear Weapons",
    "HRC": "Human Rights Council",
    "ODA": "official development assistance",
    "FGM": "female genital mutilation",
    "WMD": "weapons of mass destruction",
    "NATO": "North Atlantic Treaty Organization",
    "AI": "artificial intelligence",
    "ATT": "Arms Trade Treaty",
    "CTBT": "Comprehensive Nuclear-Test-Ban Treaty",
    "EEZ": "exclusive economic zone",
    "ICT": "information and communications technologies",
    "ILC": "International Law Commission",
    "IMF": "International Monetary Fund",
    "LDC": "least developed countries",
    "LLDC": "landlocked developing countries",
    "MDG": "Millennium Development Goals",
    "OPCW": "Organisation for the Prohibition of Chemical Weapons",
    "SIDS": "small island developing States",
    "SME": "small and medium-sized enterprises",
    "SRSG": "Special Representative of the Secretary-General",
    "TB": "tuberculosis",
    "UNCLOS": "United Nations Convention on the Law of the Sea",
    "WTO": "World Trade Organization",
}

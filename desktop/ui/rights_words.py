"""Words for choosing among know-your-rights pages."""

from __future__ import annotations

from PySide6.QtCore import QObject

_OWN = {
    "ar": "العربية", "en": "English", "es": "español", "fa": "فارسی", "fr": "français", "ht": "kreyòl ayisyen",
    "ko": "한국어", "pl": "polski", "pt": "português", "ru": "русский", "so": "Soomaali", "sr": "српски",
    "tl": "Tagalog", "uk": "українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
}  # fmt: skip
"""Languages by their own names, as those who look for them know them.

Not in Indic scripts: without a font for them, which not every computer has, Qt warns and shows nothing."""


class RightsWords(QObject):
    """Topics and languages."""

    def topics(self) -> dict[str, str]:
        """What a page is about, by the catalogue's code, in the order of need."""
        return {
            "find_lawyer": self.tr("Find a lawyer"),
            "police_stop": self.tr("If police or agents stop you"),
            "home": self.tr("If agents come to your home"),
            "work": self.tr("At work"),
            "detention": self.tr("If someone is detained"),
            "family_plan": self.tr("A plan for the family"),
            "school": self.tr("At school"),
            "report_abuse": self.tr("Report abuse"),
            "report_activity": self.tr("Local groups and networks"),
            "program_info": self.tr("About 287(g) and the law"),
        }

    def language(self, code: str) -> str:
        """A language's name."""
        names = {
            "ar": self.tr("Arabic"),
            "bn": self.tr("Bengali"),
            "en": self.tr("English"),
            "es": self.tr("Spanish"),
            "fa": self.tr("Persian"),
            "fr": self.tr("French"),
            "hi": self.tr("Hindi"),
            "ht": self.tr("Haitian Creole"),
            "ko": self.tr("Korean"),
            "pa": self.tr("Punjabi"),
            "pl": self.tr("Polish"),
            "pt": self.tr("Portuguese"),
            "ru": self.tr("Russian"),
            "so": self.tr("Somali"),
            "sr": self.tr("Serbian"),
            "tl": self.tr("Tagalog"),
            "uk": self.tr("Ukrainian"),
            "ur": self.tr("Urdu"),
            "vi": self.tr("Vietnamese"),
            "zh": self.tr("Chinese"),
        }
        name, own = names.get(code, code), _OWN.get(code, "")
        return name if own.casefold() in {"", name.casefold()} else f"{name} · {own}"

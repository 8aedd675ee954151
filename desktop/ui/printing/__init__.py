"""Sheets on paper: laid out once, in the same way for a PDF, a printer and the preview."""

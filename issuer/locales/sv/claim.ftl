# The claim pages.

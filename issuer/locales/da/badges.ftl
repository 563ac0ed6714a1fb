# The badges pages.

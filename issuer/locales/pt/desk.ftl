# The desk pages.

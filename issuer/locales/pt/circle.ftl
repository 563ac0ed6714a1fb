# The circle pages.

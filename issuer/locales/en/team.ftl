# The team pages.

# The people pages.

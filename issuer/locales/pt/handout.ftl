# The handout pages.

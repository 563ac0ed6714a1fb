// What the desk pages do better with script; without it everything works by forms and links.

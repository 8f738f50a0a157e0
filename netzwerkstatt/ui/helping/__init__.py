"""Help: texts for every page, tips, keys, and what happens when the program itself is at fault."""

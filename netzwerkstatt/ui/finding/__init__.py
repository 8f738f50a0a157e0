"""The palette: one field for everything that can be found or called."""

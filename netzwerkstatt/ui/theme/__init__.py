"""How the window looks: colours, type and icons, read from `resources/theme`."""

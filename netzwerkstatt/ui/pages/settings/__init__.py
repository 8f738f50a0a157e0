"""The settings of this computer, and where its data are."""

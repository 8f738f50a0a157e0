"""Pictures of every page and dialog, to be looked at.

Each scene is shown in both languages, in every appearance, at both sizes of screen and two sizes of type. The
scenes of a page stand in a module of its own.
"""

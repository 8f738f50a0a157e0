"""The pages of the window, one module each; `ui.sections` lists them."""

"""Ground floor: texts, formats, resources, paths, settings, faults, log, ids, clock."""

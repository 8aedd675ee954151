"""The steps that turn the raw inputs into resources/data, one family of facts per file."""

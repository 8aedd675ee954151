"""Read-only models and their delegates."""

"""Places and agencies, and the resolver from a printed row to the agency and territory it means."""

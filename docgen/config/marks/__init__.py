"""From referentiels/*.yaml to frameworks: requirements, measures, contradictions."""

"""One YAML session plan in; slide deck, facilitator guide, handout and exercise cards out."""

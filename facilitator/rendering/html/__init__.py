"""Pages for a screen: each is one file that asks nothing of the network."""

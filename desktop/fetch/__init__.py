"""The network: find ICE's list, download it, check what came. The only package that opens a socket."""

"""The engine: `decide`, `evolve`, `view`, and `advance` for what falls due by itself."""

// The C++ header is included by the CSimdjson target; this one only carries the flags of pkg-config.

# The figures of the hub

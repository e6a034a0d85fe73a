// Nothing to call: what is here happens by itself before the program starts.

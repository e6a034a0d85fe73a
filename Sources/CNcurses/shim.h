#define NCURSES_WIDECHAR 1
#include <panel.h>

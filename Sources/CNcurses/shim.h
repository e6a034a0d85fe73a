// The wide-character ncurses and its panels, with what Swift cannot import - macros, variadic
// functions, global variables - as small functions and constants.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <panel.h>
#include <sys/prctl.h>

// Declared by the C library only for GNU programs.
extern int wcwidth(wchar_t letter);
extern int pipe2(int ends[2], int flags);
extern int dup3(int from, int to, int flags);
extern int memfd_create(const char *name, unsigned int flags);

static const attr_t attribute_bold = A_BOLD;
static const attr_t attribute_dim = A_DIM;
static const attr_t attribute_reverse = A_REVERSE;
static const attr_t attribute_underline = A_UNDERLINE;

/// A screen on standard input and this output, or NULL when `type` (NULL: $TERM) is unknown; never exits.
static inline SCREEN *open_screen(const char *type, FILE *output) { return newterm(type, output, stdin); }

static inline int screen_rows(void) { return LINES; }
static inline int screen_columns(void) { return COLS; }

/// Gives the cells of the standard window back, which would lie unused below the panels.
static inline void shrink_standard_window(void) { wresize(stdscr, 1, 1); }

/// Blanks what the next doupdate shows; the standard window, that would do so, is shrunk.
static inline void blank_screen(void) { werase(newscr); }

/// Where the hardware cursor comes to stand at the next doupdate.
static inline void place_cursor(int row, int column) { setsyx(row, column); }

/// Makes the next doupdate draw every cell anew.
static inline void repaint_everything(void) { clearok(curscr, TRUE); }

/// Makes the next doupdate draw this row anew, whatever stands there.
static inline void repaint_row(int row) { wredrawln(curscr, row, 1); }

/// No core file, and no other process of this user may read our memory.
static inline void make_undumpable(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

#endif

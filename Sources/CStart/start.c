// The runtime of Swift reads its own arguments from /proc, and where that is not mounted it ends the program with
// words that help nobody, before any Swift of ours runs. Initialisers of a lower number run first: this one is the
// lowest that a program may have. Which language is wanted cannot be asked yet, so all are said.
#include <unistd.h>

static const char words[] =
  "herstelgesprek: /proc is er niet. Vraag wie deze computer beheert om /proc te koppelen (mount -t proc proc /proc).\n"
  "herstelgesprek: /proc is missing. Ask whoever manages this computer to mount /proc (mount -t proc proc /proc).\n"
  "herstelgesprek : /proc manque. Demandez à qui gère cet ordinateur de monter /proc (mount -t proc proc /proc).\n";

__attribute__((constructor(101))) static void refuse_without_proc(void) {
  if (access("/proc/self/exe", F_OK) == 0) return;
  if (write(STDERR_FILENO, words, sizeof words - 1) < 0) _exit(1);
  _exit(1);
}

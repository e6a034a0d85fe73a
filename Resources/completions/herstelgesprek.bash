# Aanvullen van herstelgesprek in bash.
_herstelgesprek() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=() folder=() command='' i
  COMPREPLY=()
  # Een optie met = erachter komt in drie stukken.
  [[ $word == '=' ]] && word=''
  [[ $previous == '=' ]] && previous=${COMP_WORDS[COMP_CWORD-2]}

  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --map) folder=(--map "${COMP_WORDS[i+1]}") && ((i++)) ;;
      --script|--taal|--gesprekstaal|--als|--voor|--printer|--controleer|--van|--tot) ((i++)) ;;
      -*|=) ;;
      *) [[ -z $command ]] && command=${COMP_WORDS[i]} || words+=("${COMP_WORDS[i]}") ;;
    esac
  done

  case $previous in
    --map) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    --script|--controleer)
      compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    --taal|--gesprekstaal) mapfile -t COMPREPLY < <(compgen -W 'nl en fr' -- "$word"); return ;;
    --als)
      local forms='tekst markdown html json'
      [[ $command == kaart ]] && forms='tekst markdown html'
      mapfile -t COMPREPLY < <(compgen -W "$forms" -- "$word"); return ;;
    --voor) mapfile -t COMPREPLY < <(compgen -W 'begeleider samen pester gepeste' -- "$word"); return ;;
    --printer) mapfile -t COMPREPLY < <(compgen -W "$(lpstat -e 2>/dev/null)" -- "$word"); return ;;
  esac

  local options='--map --script --taal --gesprekstaal --wacht --help'
  case $command in
    '') options="open oefenen venster lijst agenda cijfers toon afdrukken kaart verwijder opschonen opruimen verzegel ontzegel overdragen overnemen controleer script instellingen $options --regel --version" ;;
    open|oefenen) options="--regel $options" ;;
    lijst) options="--json --csv --ids $options" ;;
    agenda) options="--ics $options" ;;
    cijfers) options="--json --van --tot $options" ;;
    toon) options="--als --voor --alles $options" ;;
    afdrukken) options="--voor --printer $options" ;;
    kaart) options="--als $options" ;;
    verwijder|opschonen|opruimen) options="--ja $options" ;;
    script) options="--toon --controleer $options" ;;
    instellingen) options="--controleer $options" ;;
  esac
  case $command in
    open|toon|afdrukken|verwijder|opschonen|verzegel|ontzegel|overdragen)
      if ((${#words[@]} == 0)) && [[ $word != -* ]]; then
        options=$("${COMP_WORDS[0]}" "${folder[@]}" lijst --ids 2>/dev/null)
      fi ;;
  esac
  # Een bestand: het tweede woord van overdragen, het eerste van overnemen.
  if [[ $command == overnemen && ${#words[@]} -eq 0 || $command == overdragen && ${#words[@]} -eq 1 ]] && [[ $word != -* ]]; then
    compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return
  fi
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}
complete -F _herstelgesprek herstelgesprek

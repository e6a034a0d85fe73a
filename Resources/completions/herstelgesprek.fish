# Aanvullen van herstelgesprek in fish.

function __herstelgesprek_ids
    set -l words (commandline -opc)
    set -l place (contains -i -- --map $words)
    if test -n "$place" -a (count $words) -gt "$place"
        $words[1] --map $words[(math $place + 1)] lijst --ids 2>/dev/null
    else
        $words[1] lijst --ids 2>/dev/null
    end
end

# Of er nog geen opdracht staat; wat achter een optie staat, is er geen.
function __herstelgesprek_wants_command
    set -l words (commandline -opc)[2..]
    while set -q words[1]
        switch $words[1]
            case --map --script --taal --gesprekstaal
                set -e words[1]
            case '-*'
            case '*'
                return 1
        end
        set -e words[1]
    end
end

# Of er na de opdracht nog geen dossier staat.
function __herstelgesprek_wants_id
    __fish_seen_subcommand_from open toon afdrukken verwijder opschonen verzegel ontzegel overdragen
    and not __fish_seen_subcommand_from (__herstelgesprek_ids)
end

complete -c herstelgesprek -f
complete -c herstelgesprek -l map -xa '(__fish_complete_directories)' -d 'waar de herstelgesprekken bewaard worden'
complete -c herstelgesprek -l script -rF -d 'een eigen script'
complete -c herstelgesprek -l taal -xa 'nl en fr' -d 'de taal van het programma'
complete -c herstelgesprek -l gesprekstaal -xa 'nl en fr' -d 'de taal van nieuwe gesprekken'
complete -c herstelgesprek -l wacht -d 'na een melding op Enter wachten'
complete -c herstelgesprek -s h -l help -d 'hulp'
complete -c herstelgesprek -l version -d 'de versie'

complete -c herstelgesprek -n __herstelgesprek_wants_command -a open -d 'een herstelgesprek openen'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a oefenen -d 'oefenen, zonder iets te bewaren'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a venster -d 'in een eigen venster, met grote letters'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a lijst -d 'alle herstelgesprekken'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a agenda -d 'de geplande opvolging'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a cijfers -d 'cijfers zonder namen'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a toon -d 'de samenvatting'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a afdrukken -d 'de samenvatting op papier'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a kaart -d 'een leeg formulier'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a verwijder -d 'een herstelgesprek verwijderen'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a opschonen -d 'verbeterde woorden voorgoed weghalen'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a opruimen -d 'verwijderen wat lang genoeg bewaard is'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a verzegel -d 'afsluiten met een wachtzin'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a ontzegel -d 'weer openen wat verzegeld is'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a overdragen -d 'een verzegelde kopie voor een collega'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a overnemen -d 'een kopie van een collega opnemen'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a controleer -d 'alle bestanden nakijken'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a script -d 'het script tonen of nakijken'
complete -c herstelgesprek -n __herstelgesprek_wants_command -a instellingen -d 'de instellingen nakijken'

complete -c herstelgesprek -n __herstelgesprek_wants_id -a '(__herstelgesprek_ids)' -d dossier
complete -c herstelgesprek -n '__herstelgesprek_wants_command; or __fish_seen_subcommand_from open oefenen' -l regel -d 'regel per regel, voor een schermlezer'
complete -c herstelgesprek -n '__fish_seen_subcommand_from lijst cijfers' -l json -d 'voor andere programma\'s'
complete -c herstelgesprek -n '__fish_seen_subcommand_from lijst' -l ids -d 'enkel de ID\'s'
complete -c herstelgesprek -n '__fish_seen_subcommand_from lijst' -l csv -d 'voor een rekenblad'
complete -c herstelgesprek -n '__fish_seen_subcommand_from cijfers' -l van -x -d 'vanaf deze dag'
complete -c herstelgesprek -n '__fish_seen_subcommand_from cijfers' -l tot -x -d 'tot en met deze dag'
complete -c herstelgesprek -n '__fish_seen_subcommand_from toon' -l alles -d 'alle herstelgesprekken, als json'
complete -c herstelgesprek -n '__fish_seen_subcommand_from overdragen overnemen' -F
complete -c herstelgesprek -n '__fish_seen_subcommand_from agenda' -l ics -d 'voor een agendaprogramma'
complete -c herstelgesprek -n '__fish_seen_subcommand_from toon' -l als -xa 'tekst markdown html json' -d 'in welke vorm'
complete -c herstelgesprek -n '__fish_seen_subcommand_from kaart' -l als -xa 'tekst markdown html' -d 'in welke vorm'
complete -c herstelgesprek -n '__fish_seen_subcommand_from toon afdrukken' -l voor -xa 'begeleider samen pester gepeste' -d 'voor wie'
complete -c herstelgesprek -n '__fish_seen_subcommand_from afdrukken' -l printer -xa '(lpstat -e 2>/dev/null)' -d 'op welke printer'
complete -c herstelgesprek -n '__fish_seen_subcommand_from verwijder opschonen opruimen' -l ja -d 'zonder te vragen'
complete -c herstelgesprek -n '__fish_seen_subcommand_from script' -l toon -d 'het ingebouwde script'
complete -c herstelgesprek -n '__fish_seen_subcommand_from script' -l controleer -rF -d 'een eigen script nakijken'
complete -c herstelgesprek -n '__fish_seen_subcommand_from instellingen' -l controleer -F -d nakijken

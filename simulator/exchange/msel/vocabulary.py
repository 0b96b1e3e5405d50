"""What columns, channels and people are called in spreadsheets: English, German, French, Spanish, and some Italian.

All of it is data. Words are compared in small letters, without accents and punctuation.
"""

from types import MappingProxyType

FIELDS = MappingProxyType(
    {
        "number": (
            "#|no|nr|num|number|event #|event no|event number|inject #|inject no|inject number|inject id|"
            "event id|msel #|serial|ser|id|item|seq|sequence|sequence number|lfd nr|laufende nummer|"
            "nummer|ereignis nr|einlage nr|numero|n|n°|no inject|n° inject|ref|reference|num evento|"
            "no evento"
        ),
        "time": (
            "time|planned time|t+|exercise time|inject time|event time|release time|when|elapsed|"
            "elapsed time|offset|relative time|minutes|min|minute|mins|time t+|time into exercise|"
            "start time|start|date time|date and time|time hh mm|planned time t+mm ss|zeit|uhrzeit|"
            "zeitpunkt|ubungszeit|einspielzeit|startzeit|minuten|datum uhrzeit|datum zeit|heure|temps|"
            "horaire|heure prevue|heure d injection|date heure|minute t+|hora|tiempo|horario|"
            "hora prevista|hora de inicio|fecha hora|minutos|h+|ora|orario|startex+"
        ),
        "story_time": (
            "scenario time|simulated time|story time|scenario clock|game time|szenariozeit|lagezeit|"
            "spielzeit|heure scenario|heure fictive|heure simulee|hora escenario|hora simulada|"
            "hora del escenario"
        ),
        "wall_time": (
            "wall time|wall time planned|wall time planned with utc offset|real time|clock time|echtzeit|"
            "realzeit|heure reelle|hora real"
        ),
        "date": "date|exercise date|day|datum|tag|ubungstag|jour|date prevue|fecha|dia|jornada|giorno",
        "title": (
            "title|event|inject|event title|inject title|inject name|name|short description|headline|"
            "heading|summary|event name|titel|ereignis|einlage|einspielung|kurzbeschreibung|bezeichnung|"
            "stichwort|titre|evenement|intitule|nom|titulo|evento|incidencia|nombre"
        ),
        "text": (
            "event synopsis|synopsis|description|event description|inject text|inject description|"
            "inject content|message|message text|content|text|detail|details|narrative|what happens|"
            "information|scenario|situation|script|full text|body|event detail|beschreibung|inhalt|"
            "nachricht|meldung|lage|ereignisbeschreibung|wortlaut|meldungstext|inhalt der einlage|"
            "contenu|description de l evenement|texte|message a transmettre|contenu du message|"
            "descripcion|contenido|mensaje|descripcion del evento|texto|descrizione|contenuto|was|"
            "was passiert|quoi|que"
        ),
        "via": (
            "delivery method|delivery|method|method of delivery|mode|medium|channel|means|via|how|media|"
            "delivery mode|delivered via|communication method|inject method|transmission|kanal|"
            "ubermittlung|ubertragungsweg|ubermittlungsart|zustellung|mittel|einspielweg|"
            "kommunikationsmittel|moyen|canal|vecteur|mode de transmission|moyen de transmission|support|"
            "medio|metodo|via de entrega|metodo de entrega|mezzo|canale"
        ),
        "sender": (
            "from|originator|sender|source|simulated originator|from simulated originator|originating|"
            "from whom|injected as|von|absender|quelle|de|expediteur|emetteur|origine|source simulee|"
            "remitente|origen|emisor|da|mittente"
        ),
        "to": (
            "to|recipient|recipients|intended player|intended players|player|players|audience|"
            "target audience|receiver|receiving player|receiving organization|to recipient role or all|"
            "addressee|an|empfanger|zielgruppe|adressat|adressaten|ubende|spieler|a|destinataire|"
            "destinataires|pour|joueur|joueurs|cellule|para|destinatario|destinatarios|receptor|jugador|"
            "jugadores|destinatari|team|who"
        ),
        "controller": (
            "responsible controller|controller|responsible|delivered by|inject by|facilitator|owner|"
            "responsible person|actor|verantwortlich|leitung|regie|zustandig|ubungsleitung|responsable|"
            "animateur|controlador|controlador responsable|direx|excon"
        ),
        "expected": (
            "expected action|expected actions|expected response|expected player action|"
            "expected player actions|expected player response|expected action and deadline|"
            "expected outcome|expected outcomes|anticipated response|anticipated action|"
            "expected reaction|player action|erwartete reaktion|erwartete massnahme|erwartete massnahmen|"
            "erwartete handlung|sollreaktion|reaktion|actions attendues|action attendue|"
            "reaction attendue|reponse attendue|resultat attendu|accion esperada|acciones esperadas|"
            "respuesta esperada|reaccion esperada|azione attesa"
        ),
        "objective": (
            "objective|objectives|exercise objective|objective capability critical task|core capability|"
            "capability|critical task|objective #|objective s|ziel|ziele|ubungsziel|lernziel|objectif|"
            "objectifs|objetivo|objetivos|capacite|capacidad|obiettivo"
        ),
        "note": (
            "controller notes|notes|note|comments|comment|remarks|remark|controller instructions|"
            "special instructions|instructions|facilitator notes|bemerkung|bemerkungen|notizen|notiz|"
            "anmerkung|anmerkungen|hinweis|hinweise|regieanweisung|remarques|remarque|commentaires|"
            "commentaire|observations|consignes|notas|nota|observaciones|comentarios|"
            "note per il controllore"
        ),
        "status": "status|state|inject status|statut|etat|stand|estado|stato",
        "category": (
            "category|type|event type|inject type|kind|art|typ|kategorie|einlagenart|categorie|"
            "type d inject|type d evenement|categoria|tipo|tipo de evento"
        ),
        "trigger": (
            "trigger|trigger branch condition|branch condition|condition|contingency|depends on|"
            "dependency|branch|ausloser|bedingung|voraussetzung|abhangig von|declencheur|"
            "condition de declenchement|disparador|condicion|desencadenante"
        ),
        "subject": "subject|subject line|email subject|betreff|objet|sujet|asunto|oggetto",
        "public": "public",
        "variants": "variants",
    }
)
"""What a column can hold, and the titles that say so."""

ELAPSED = (
    "t+", "elapsed", "offset", "relative", "minute", "min", "mins", "minuten", "minutos",
    "time into exercise", "h+", "startex+", "t plus", "exercise time", "ubungszeit",
)  # fmt: skip
"""Words of a title that say: counted from the start."""

CLOCKS = (
    "uhrzeit", "clock", "scenario time", "simulated time", "local time", "hh mm", "heure", "hora",
    "zulu", "utc", "cet", "datum", "date",
)  # fmt: skip
"""Words of a title that say: a time of the day."""

CHANNELS = MappingProxyType(
    {
        "pager": (
            "alert|alarm|pager|page|monitoring|alerting|alerte|alerta|pagerduty|opsgenie|alarmierung|siem|edr|detection"
        ),
        "chat": (
            "chat|slack|teams|ms teams|im|instant message|messenger|mattermost|war room|chatnachricht|"
            "messagerie|incident chat|mensajeria"
        ),
        "email": "email|e mail|mail|e mails|emails|courriel|correo|correo electronico|mel|outlook",
        "phone": (
            "phone|telephone|call|phone call|telefon|anruf|telefonat|appel|tel|telephonique|"
            "appel telephonique|llamada|telefono|funk|radio|mobile"
        ),
        "status-page": "status page|statusseite|page de statut|pagina de estado|statuspage",
        "in-app-banner": "banner|in app banner|in app|bandeau",
        "social": (
            "social media|social|twitter|x|facebook|linkedin|media|press|news|tv|soziale medien|presse|"
            "medien|zeitung|reseaux sociaux|medias|redes sociales|prensa|medios|tweet|reddit|"
            "news article|blog"
        ),
        "dashboard": (
            "dashboard|graph|grafana|monitor|screen|metrics|anzeige|tableau de bord|panel|display|ticket|"
            "ticketing|system"
        ),
        "direct": (
            "direct message|dm|in person|person|verbal|face to face|personlich|mundlich|en personne|"
            "verbal|en persona|oral|sms|text message|hand delivered|paper|letter|brief|note|papier|"
            "courrier|carta|fax|handout|slide|presentation"
        ),
        "wiki": "wiki|document|dokument|documento|intranet",
    }
)
"""Channels of the playbook, and what spreadsheets call them."""

EVERYBODY = (
    "all|everyone|everybody|all players|all participants|alle|an alle|jeder|tous|tout le monde|toutes|"
    "todos|todas|all staff|all hands|whole team|team|players|tutti"
)
"""Whoever is meant by all."""

EXPECTED_ROWS = (
    "expected action", "expected player action", "expected", "player action", "expected response",
    "erwartete", "action attendue", "accion esperada",
)  # fmt: skip
"""Categories of rows that are no inject but what players are expected to do."""

AS_NEEDED = (
    "as needed", "as required", "on demand", "contingency", "if needed", "optional", "bei bedarf",
    "nach bedarf", "si besoin", "au besoin", "si necesario", "segun necesidad", "ad hoc", "tbd", "n a",
    "na", "tba",
)  # fmt: skip
"""What stands for a time where an inject is sent by hand."""

PHASES = MappingProxyType(
    {
        "detection": "detect|alert|discover|erkenn|entdeck|alarm|detecc|start|beginn|inicio|debut",
        "triage": "triage|assess|analys|classif|lage|beurteil|evalu",
        "mitigation": (
            "mitigat|contain|respon|recover|eradic|restor|eindamm|behebung|bewaltig|wiederher|attenu|"
            "endig|reponse|respuesta|conten|recuper"
        ),
        "communication": "communic|kommunik|media|press|public|extern|comunic",
        "postmortem": (
            "post|lessons|debrief|hot wash|hotwash|review|nachbereit|auswert|retour|cloture|leccion|"
            "cierre|end of exercise|endex"
        ),
    }
)
"""Phases of the playbook, and pieces of words that titles of sections use for them."""

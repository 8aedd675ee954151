<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>About the program</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>What 287(g) is</source>
        <translation>Qué es 287(g)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>Words explained</source>
        <translation>Palabras explicadas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>Where the facts come from</source>
        <translation>De dónde vienen los datos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>287(g) Lookup, version %1</source>
        <translation>287(g) Lookup, versión %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>The three models</source>
        <translation>Los tres modelos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>As read in three signed agreements, one of each model. Other agreements, and pages added to them later, may differ. “Not listed” means that the agreement read does not name this power.</source>
        <translation>Según se lee en tres acuerdos firmados, uno de cada modelo. Otros acuerdos, y las páginas que se les agregan después, pueden ser distintos. “No figura” significa que el acuerdo leído no nombra esa facultad.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>The announcement of %1</source>
        <translation>El anuncio del %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>What the list itself shows, by our count:</source>
        <translation>Lo que muestra la lista misma, según nuestro conteo:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>What supporters say</source>
        <translation>Lo que dicen quienes lo apoyan</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>What critics say</source>
        <translation>Lo que dicen quienes lo critican</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>These are the views of others. This program takes no side.</source>
        <translation>Son opiniones de otros. Este programa no toma partido.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>How the answer is made</source>
        <translation>Cómo se obtiene la respuesta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>ICE's list is read row by row; no row is dropped, and every correction is named on the agency's page.</source>
        <translation>La lista de ICE se lee fila por fila; no se descarta ninguna fila, y cada corrección se indica en la página de la agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>A ZIP code is a set of mail routes, not an area. All counties and towns that it touches are looked at.</source>
        <translation>Un código postal (ZIP) es un conjunto de rutas de correo, no un área. Se revisan todos los condados y localidades que toca.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>Agencies that police the place are taken from public directories. These have gaps.</source>
        <translation>Las agencias que vigilan el lugar se toman de directorios públicos. Estos tienen vacíos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>“Not on the list” speaks of one list on one day. It says nothing about what an agency does.</source>
        <translation>“No está en la lista” habla de una lista en un día. No dice nada de lo que hace una agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/about_page.py"/>
        <source>Where the records do not match well enough, the answer is “We can't tell”.</source>
        <translation>Cuando los registros no coinciden lo suficiente, la respuesta es “No podemos saberlo”.</translation>
    </message>
</context>
<context>
    <name>AddressLine</name>
    <message>
        <location filename="../../desktop/ui/widgets/address_line.py"/>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/address_line.py"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>AgencyCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/agency_card.py"/>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>AgencyPage</name>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Copy this page as text, with its date and source</source>
        <translation>Copiar esta página como texto, con su fecha y fuente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Address: %1</source>
        <translation>Dirección: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Phone (not for emergencies): %1</source>
        <translation>Teléfono (no es para emergencias): %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Agreements</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>First seen on a list dated %1; last seen on a list dated %2.</source>
        <translation>Vista por primera vez en una lista con fecha del %1; por última vez en una lista con fecha del %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>History on the list</source>
        <translation>Historia en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Names as ICE printed them</source>
        <translation>Nombres tal como los publicó ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Rows counted as this agency's</source>
        <translation>Filas contadas como de esta agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>What we read otherwise than printed</source>
        <translation>Lo que leímos distinto de lo publicado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Where it stands in ICE's file</source>
        <translation>Dónde está en el archivo de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>%1, row %2</source>
        <translation>%1, fila %2</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Where the facts come from</source>
        <translation>De dónde vienen los datos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/agency_page.py"/>
        <source>Know your rights</source>
        <translation>Conozca sus derechos</translation>
    </message>
</context>
<context>
    <name>AgencySheet</name>
    <message>
        <location filename="../../desktop/reports/agency_sheet.py"/>
        <source>Agreements</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/agency_sheet.py"/>
        <source>History on the list</source>
        <translation>Historia en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/agency_sheet.py"/>
        <source>Names as ICE printed them</source>
        <translation>Nombres tal como los publicó ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/agency_sheet.py"/>
        <source>Rows counted as this agency's</source>
        <translation>Filas contadas como de esta agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/agency_sheet.py"/>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/agency_sheet.py"/>
        <source>Where this stands</source>
        <translation>Dónde consta esto</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/agency_sheet.py"/>
        <source>%1, row %2, SHA-256 %3</source>
        <translation>%1, fila %2, SHA-256 %3</translation>
    </message>
</context>
<context>
    <name>AnswerActions</name>
    <message>
        <location filename="../../desktop/ui/widgets/answer_actions.py"/>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
</context>
<context>
    <name>AnswerPages</name>
    <message>
        <location filename="../../desktop/ui/families/answer_pages.py"/>
        <source>Removed from what is saved</source>
        <translation>Quitado de lo guardado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/answer_pages.py"/>
        <source>Saved on this computer</source>
        <translation>Guardado en esta computadora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/answer_pages.py"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Many at once</source>
        <translation>Muchos a la vez</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Answer a whole table from a spreadsheet: a ZIP code, a place or an agency in each row. Save it as a CSV file there first. The answers are a CSV file too, with what ICE's list says of each agency, row by row.</source>
        <translation>Responda una tabla entera de una hoja de cálculo: un código postal, un lugar o una agencia en cada fila. Guárdela allí primero como archivo CSV. Las respuestas también son un archivo CSV, con lo que la lista de ICE dice de cada agencia, fila por fila.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>None of it leaves this computer, and the program keeps none of it.</source>
        <translation>Nada de ella sale de esta computadora, y el programa no guarda nada de ella.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>The table</source>
        <translation>La tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Choose a CSV file …</source>
        <translation>Elegir un archivo CSV …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Column to look up</source>
        <translation>Columna que se busca</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>What to make of it</source>
        <translation>Qué hacer con ella</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Summary sheets</source>
        <translation>Hojas de resumen</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>No sheets, only the answers</source>
        <translation>Sin hojas, solo las respuestas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>A PDF for each answer, in a folder</source>
        <translation>Un PDF por cada respuesta, en una carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>All sheets in one PDF</source>
        <translation>Todas las hojas en un PDF</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Paper, large print and a second language are those of Settings.</source>
        <translation>El papel, la letra grande y el segundo idioma son los de Configuración.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Answer the table …</source>
        <translation>Responder la tabla …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/batch_page.py"/>
        <source>Names are looked for in the state of the column “%1”.</source>
        <translation>Los nombres se buscan en el estado de la columna “%1”.</translation>
    </message>
</context>
<context>
    <name>BatchPages</name>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>Table (*.csv *.tsv *.txt)</source>
        <translation>Tabla (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>Choose a table</source>
        <translation>Elegir una tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>Save the answers</source>
        <translation>Guardar las respuestas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>Save the sheets</source>
        <translation>Guardar las hojas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>Folder for the sheets</source>
        <translation>Carpeta para las hojas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>Ya hay un archivo %1. Elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>This is the table itself. Give the answers a name of their own.</source>
        <translation>Esta es la tabla misma. Dé a las respuestas su propio nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>This is not offered on this computer.</source>
        <translation>Esto no se ofrece en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>%1: 1 row</source>
        <translation>%1: 1 fila</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>%1: %2 rows</source>
        <translation>%1: %2 filas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>Answers: %1</source>
        <translation>Respuestas: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/batch_pages.py"/>
        <source>Sheets: %1</source>
        <translation>Hojas: %1</translation>
    </message>
</context>
<context>
    <name>BatchProgress</name>
    <message>
        <location filename="../../desktop/ui/widgets/batch_progress.py"/>
        <source>Rows answered</source>
        <translation>Filas respondidas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/batch_progress.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/batch_progress.py"/>
        <source>Cancel answering the table</source>
        <translation>Cancelar las respuestas a la tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/batch_progress.py"/>
        <source>Row %1 of %2</source>
        <translation>Fila %1 de %2</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>No exact match</source>
        <translation>Sin coincidencia exacta</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>ZIP code not known here</source>
        <translation>Código postal no conocido aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Not a ZIP code</source>
        <translation>No es un código postal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Nothing was asked</source>
        <translation>No se preguntó nada</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Nothing was opened. Did you mean: %1</source>
        <translation>No se abrió nada. ¿Quiso decir: %1?</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>This ZIP code is not known here. This says nothing about any agency.</source>
        <translation>Este código postal no se conoce aquí. Esto no dice nada de ninguna agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>A ZIP code has five digits. This says nothing about any agency.</source>
        <translation>Un código postal tiene cinco cifras. Esto no dice nada de ninguna agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>The cell is empty.</source>
        <translation>La celda está vacía.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Nothing found. This says nothing about any agency. Check the spelling, or try a ZIP code.</source>
        <translation>No se encontró nada. Esto no dice nada de ninguna agencia. Revise la ortografía o pruebe con un código postal.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>“%1” was read as ZIP code %2: spreadsheets drop zeros in front. Check it.</source>
        <translation>“%1” se leyó como código postal %2: las hojas de cálculo quitan los ceros del principio. Compruébelo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Serves this place</source>
        <translation>Sirve a este lugar</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Works everywhere in the state</source>
        <translation>Trabaja en todo el estado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Nearby</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>no signing date printed</source>
        <translation>sin fecha de firma impresa</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Column “%1”: %2 of %3 rows answered.</source>
        <translation>Columna “%1”: %2 de %3 filas con respuesta.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>The column “result” says what became of the others. Nothing that fits only nearly was opened.</source>
        <translation>La columna “result” dice qué pasó con las demás. No se abrió nada que solo se parezca.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Rows where zeros that a spreadsheet had dropped were put back: %1</source>
        <translation>Filas en las que se repusieron ceros que una hoja de cálculo había quitado: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/batch_words.py"/>
        <source>Sheets written: %1</source>
        <translation>Hojas escritas: %1</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>No exact match. Did you mean one of these?</source>
        <translation>No hay coincidencia exacta. ¿Quiso decir una de estas?</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>Nothing found. This says nothing about any agency. Check the spelling, or try a ZIP code.</source>
        <translation>No se encontró nada. Esto no dice nada de ninguna agencia. Revise la ortografía o pruebe con un código postal.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>No row of the list fits.</source>
        <translation>Ninguna fila de la lista corresponde.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>Written to %1. Rows: %2</source>
        <translation>Escrito en %1. Filas: %2</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>Written to %1. Changes: %2</source>
        <translation>Escrito en %1. Cambios: %2</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>rows: %1</source>
        <translation>filas: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>Not known any more, left out: %1</source>
        <translation>Ya no se conoce y se dejó fuera: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/captions.py"/>
        <source>For one town only: --town GEOID, or --town outside for the part in no town.</source>
        <translation>Para una sola localidad: --town GEOID, o --town outside para la parte que no está en ninguna.</translation>
    </message>
</context>
<context>
    <name>ChangeFilters</name>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>Only changes in this state</source>
        <translation>Solo cambios en este estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>Kind of change</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>Only changes of this kind</source>
        <translation>Solo cambios de este tipo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>Confidence</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>Only changes of this confidence</source>
        <translation>Solo cambios con esta certeza</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>Confirmed and possible</source>
        <translation>Confirmados y posibles</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/change_filters.py"/>
        <source>%1 (%2)</source>
        <extracomment>a choice, how many changes</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <location filename="../../desktop/ui/widgets/change_list.py"/>
        <source>Changes, newest first</source>
        <translation>Cambios, primero los más recientes</translation>
    </message>
</context>
<context>
    <name>ChangeOutlet</name>
    <message>
        <location filename="../../desktop/ui/change_outlet.py"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/change_outlet.py"/>
        <source>Save the changes as CSV</source>
        <translation>Guardar los cambios como CSV</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/change_outlet.py"/>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/change_outlet.py"/>
        <source>The file could not be written: %1. Choose another folder or name.</source>
        <translation>No se pudo escribir el archivo: %1. Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/change_outlet.py"/>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>No longer on the list</source>
        <translation>Ya no está en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Missing from the latest list</source>
        <translation>Falta en la lista más reciente</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Back on the list</source>
        <translation>De nuevo en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Renamed</source>
        <translation>Cambió de nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Model added</source>
        <translation>Modelo agregado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Model no longer listed</source>
        <translation>Modelo que ya no figura</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Signing date changed</source>
        <translation>Cambió la fecha de firma</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Agreement posted</source>
        <translation>Acuerdo publicado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Link to the agreement changed</source>
        <translation>Cambió el enlace al acuerdo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Link to the agreement taken away</source>
        <translation>Se quitó el enlace al acuerdo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>State corrected</source>
        <translation>Estado corregido</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>County corrected</source>
        <translation>Condado corregido</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Possible</source>
        <translation>Posible</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%1, %2</source>
        <extracomment>agency, state</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>From the list dated %1 to the list dated %2</source>
        <translation>De la lista con fecha del %1 a la lista con fecha del %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Files: %1 and %2</source>
        <translation>Archivos: %1 y %2</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Only possible, not confirmed: %n of them.</source>
        <translation>
            <numerusform>Solo posible, no confirmado: %n de ellos.</numerusform>
            <numerusform>Solo posibles, no confirmados: %n de ellos.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>This is one and the same list. Choose another one to compare it with.</source>
        <translation>Es una y la misma lista. Elija otra para compararla.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>Between the lists dated %1 and %2 no row changed.</source>
        <translation>Entre las listas con fecha del %1 y del %2 no cambió ninguna fila.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/change_words.py"/>
        <source>None of the %1 changes fits these filters.</source>
        <translation>Ninguno de los %1 cambios corresponde a estos filtros.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n added</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n agregado</numerusform>
            <numerusform>%n agregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n no longer on the list</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n que ya no está en la lista</numerusform>
            <numerusform>%n que ya no están en la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n missing from the latest list</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n que falta en la lista más reciente</numerusform>
            <numerusform>%n que faltan en la lista más reciente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n back on the list</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n de nuevo en la lista</numerusform>
            <numerusform>%n de nuevo en la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n renamed</source>
        <extracomment>agencies</extracomment>
        <translation>
            <numerusform>%n que cambió de nombre</numerusform>
            <numerusform>%n que cambiaron de nombre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with a model added</source>
        <extracomment>agencies</extracomment>
        <translation>
            <numerusform>%n con un modelo agregado</numerusform>
            <numerusform>%n con un modelo agregado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with a model no longer listed</source>
        <extracomment>agencies</extracomment>
        <translation>
            <numerusform>%n con un modelo que ya no figura</numerusform>
            <numerusform>%n con un modelo que ya no figura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with another signing date</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n con otra fecha de firma</numerusform>
            <numerusform>%n con otra fecha de firma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with the agreement posted</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n con el acuerdo publicado</numerusform>
            <numerusform>%n con el acuerdo publicado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with another link to the agreement</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n con otro enlace al acuerdo</numerusform>
            <numerusform>%n con otro enlace al acuerdo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with the link to the agreement taken away</source>
        <extracomment>agreements</extracomment>
        <translation>
            <numerusform>%n sin el enlace al acuerdo que tenía</numerusform>
            <numerusform>%n sin el enlace al acuerdo que tenían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with another state</source>
        <extracomment>agencies</extracomment>
        <translation>
            <numerusform>%n con otro estado</numerusform>
            <numerusform>%n con otro estado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/change_words.py"/>
        <source>%n with another county</source>
        <extracomment>agencies</extracomment>
        <translation>
            <numerusform>%n con otro condado</numerusform>
            <numerusform>%n con otro condado</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Show all changes, without filters</source>
        <translation>Mostrar todos los cambios, sin filtros</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Copy these changes as text, with dates and sources</source>
        <translation>Copiar estos cambios como texto, con fechas y fuentes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Save as CSV …</source>
        <translation>Guardar como CSV …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Save these changes as a table</source>
        <translation>Guardar estos cambios como tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>How the list grew</source>
        <translation>Cómo creció la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Changes on ICE's list</source>
        <translation>Cambios en la lista de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Comparing the lists held here …</source>
        <translation>Comparando las listas que hay aquí …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>Shown: %1 of %2 changes.</source>
        <translation>Se muestran %1 de %2 cambios.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/changes_page.py"/>
        <source>The changes are those of the list, not of what an agency does. Agreements are counted; an agency can have several. Each change is dated by the first list held that shows it. Confirmed: the lists held prove it. Possible: it may be something else, such as a typing error or a row left off by mistake.</source>
        <translation>Los cambios son de la lista, no de lo que hace una agencia. Se cuentan acuerdos; una agencia puede tener varios. Cada cambio lleva la fecha de la primera lista guardada que lo muestra. Confirmado: las listas guardadas lo prueban. Posible: puede ser otra cosa, como un error de escritura o una fila omitida por error.</translation>
    </message>
</context>
<context>
    <name>Chronicle</name>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Possible, not confirmed.</source>
        <translation>Posible, no confirmado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>First seen on the list%1.</source>
        <translation>Vista por primera vez en la lista%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Back on the list%1.</source>
        <translation>De nuevo en la lista%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>A model was added%1.</source>
        <translation>Se agregó un modelo%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>On the oldest list held here%1.</source>
        <translation>En la lista más antigua que hay aquí%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Last listed %2.</source>
        <translation>Última vez en la lista: %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Signed %3.</source>
        <translation>Firmado el %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The same agreement may have stood under “%2” before.</source>
        <translation>El mismo acuerdo pudo haber figurado antes como “%2”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>No longer on the list%1.</source>
        <translation>Ya no está en la lista%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>ICE does not say why.</source>
        <translation>ICE no dice por qué.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Missing from the latest list%1.</source>
        <translation>Falta en la lista más reciente%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Check again.</source>
        <translation>Vuelva a revisar.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>A model is no longer listed%1.</source>
        <translation>Un modelo ya no figura%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The same agreement may now stand under “%3”.</source>
        <translation>El mismo acuerdo puede figurar ahora como “%3”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The list's name for it changed from “%2” to “%3”.</source>
        <translation>El nombre que le da la lista cambió de “%2” a “%3”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The signing date changed from %2 to %3%1.</source>
        <translation>La fecha de firma cambió: antes %2, ahora %3%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>ICE posted the agreement%1.</source>
        <translation>ICE publicó el acuerdo%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>ICE changed the link to the agreement%1.</source>
        <translation>ICE cambió el enlace al acuerdo%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>ICE took away the link to the agreement%1.</source>
        <translation>ICE quitó el enlace al acuerdo%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The list's state for it changed from “%2” to “%3”.</source>
        <translation>El estado que le da la lista cambió de “%2” a “%3”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The list's county for it changed from “%2” to “%3”.</source>
        <translation>El condado que le da la lista cambió de “%2” a “%3”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Possible, not confirmed: it may have been renamed, or left off by mistake.</source>
        <translation>Posible, no confirmado: pudo haber cambiado de nombre o quedado fuera por error.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Possible, not confirmed: it may have been on the list before under another name.</source>
        <translation>Posible, no confirmado: pudo haber estado antes en la lista con otro nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Possible, not confirmed: these may be two agencies.</source>
        <translation>Posible, no confirmado: pueden ser dos agencias.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Possible, not confirmed: the row may be another agency's.</source>
        <translation>Posible, no confirmado: la fila puede ser de otra agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Another spelling of this agency.</source>
        <translation>Otra forma de escribir esta agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>This agency under another name.</source>
        <translation>Esta agencia con otro nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>This agency, with another state printed.</source>
        <translation>Esta agencia, publicada con otro estado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>This agency, with another county printed.</source>
        <translation>Esta agencia, publicada con otro condado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>This agency's row, with another name typed over it for a while.</source>
        <translation>La fila de esta agencia, con otro nombre escrito encima por un tiempo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>“%1”, on lists dated %2 to %3.</source>
        <translation>“%1”, en listas con fechas del %2 al %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>“%1”, on the list dated %2.</source>
        <translation>“%1”, en la lista con fecha del %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>%1: printed “%2”, read as “%3”.</source>
        <translation>%1: se publicó “%2”, se lee “%3”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>%1: printed “%2”, set aside.</source>
        <translation>%1: se publicó “%2”, se dejó de lado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source> (%1)</source>
        <extracomment>the name of a model, after a sentence</extracomment>
        <translation> (%1)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source> (on patrol: %1)</source>
        <translation> (en patrulla: %1)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source> (in jail only: %1)</source>
        <translation> (solo en la cárcel: %1)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Signed</source>
        <translation>Firma</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Link to the agreement</source>
        <translation>Enlace al acuerdo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Link to the addendum</source>
        <translation>Enlace a la adenda</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Reason: %1.</source>
        <translation>Razón: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Stray spaces were taken out.</source>
        <translation>Se quitaron espacios sobrantes.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>A special space was made a plain one.</source>
        <translation>Un espacio especial se cambió por uno común.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>A curly quote was made a plain one.</source>
        <translation>Una comilla curva se cambió por una recta.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>A long dash was made a plain one.</source>
        <translation>Una raya larga se cambió por un guion.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>An invisible character was taken out.</source>
        <translation>Se quitó un carácter invisible.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>A letter and its accent were joined.</source>
        <translation>Se unieron una letra y su acento.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The agency's name was misspelt.</source>
        <translation>El nombre de la agencia estaba mal escrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>Another spelling of the same agency.</source>
        <translation>Otra forma de escribir la misma agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The type was spelt in another way.</source>
        <translation>El tipo estaba escrito de otra manera.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The model's name was spelt in another way.</source>
        <translation>El nombre del modelo estaba escrito de otra manera.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The date was mistyped; it can be read in one way only.</source>
        <translation>La fecha estaba mal escrita; solo se puede leer de una manera.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The date was typed as text.</source>
        <translation>La fecha estaba escrita como texto.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The year was mistyped.</source>
        <translation>El año estaba mal escrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The date can't be read.</source>
        <translation>La fecha no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The date can't be right.</source>
        <translation>La fecha no puede ser correcta.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The date is later than the list itself.</source>
        <translation>La fecha es posterior a la lista misma.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The state's name was misspelt.</source>
        <translation>El nombre del estado estaba mal escrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>ICE gave no county.</source>
        <translation>ICE no indicó el condado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The county's name was misspelt.</source>
        <translation>El nombre del condado estaba mal escrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>There is no such county in this state.</source>
        <translation>No hay tal condado en este estado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The agency is in another county.</source>
        <translation>La agencia está en otro condado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The agency works in the whole state; the county is that of its office.</source>
        <translation>La agencia trabaja en todo el estado; el condado es el de su oficina.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The link led through a mail filter; it was taken out.</source>
        <translation>El enlace pasaba por un filtro de correo; se quitó.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The link was made a secure one.</source>
        <translation>El enlace se cambió por uno cifrado (https).</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The link was mistyped.</source>
        <translation>El enlace estaba mal escrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The link led through a browser extension; it was taken out.</source>
        <translation>El enlace pasaba por una extensión del navegador; se quitó.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/chronicle.py"/>
        <source>The link does not lead to ICE's site.</source>
        <translation>El enlace no lleva al sitio de ICE.</translation>
    </message>
</context>
<context>
    <name>CountyModel</name>
    <message>
        <location filename="../../desktop/ui/models/county_model.py"/>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/models/county_model.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/models/county_model.py"/>
        <source>County agencies</source>
        <translation>Agencias del condado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/models/county_model.py"/>
        <source>Town police</source>
        <translation>Policía municipal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/models/county_model.py"/>
        <source>Districts,
campuses, ports</source>
        <translation>Distritos,
campus, puertos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/models/county_model.py"/>
        <source>Statewide</source>
        <translation>De todo el estado</translation>
    </message>
</context>
<context>
    <name>CountyTable</name>
    <message>
        <location filename="../../desktop/ui/widgets/county_table.py"/>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/county_table.py"/>
        <source>Sort the table by</source>
        <translation>Ordenar la tabla por</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/county_table.py"/>
        <source>Counties: what the map shows, as a table</source>
        <translation>Condados: lo que muestra el mapa, como tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/county_table.py"/>
        <source>Enter opens the county.</source>
        <translation>Enter abre el condado.</translation>
    </message>
</context>
<context>
    <name>DifferenceWords</name>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Beside the list dated %1:</source>
        <translation>Junto a la lista con fecha del %1:</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Rows: %1</source>
        <translation>Filas: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>%1: %2</source>
        <extracomment>model, numbers</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Rows that link to an agreement: %1</source>
        <translation>Filas con enlace a un acuerdo: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Missing columns: %1</source>
        <translation>Columnas que faltan: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>States that are missing: %1</source>
        <translation>Estados que faltan: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>States that are new: %1</source>
        <translation>Estados nuevos: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Printed as a state, but none: %1</source>
        <translation>Publicado como estado, pero no lo es: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Names that are missing: %1</source>
        <translation>Nombres que faltan: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Names that are new: %1</source>
        <translation>Nombres nuevos: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Newest signing date: %1 before, %2 now</source>
        <translation>Fecha de firma más reciente: %1 antes, %2 ahora</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>%1 before, %2 now</source>
        <extracomment>numbers</extracomment>
        <translation>%1 antes, %2 ahora</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>%1 (%2)</source>
        <extracomment>number, names</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>%1, among them %2</source>
        <extracomment>number, names</extracomment>
        <translation>%1, entre ellos %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>%1, %2</source>
        <extracomment>agency, state</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>Other models</source>
        <translation>Otros modelos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/difference_words.py"/>
        <source>none</source>
        <extracomment>no date</extracomment>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>A wrong answer in 287(g) Lookup</source>
        <translation>Una respuesta equivocada en 287(g) Lookup</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>Agency: %1 (%2)</source>
        <translation>Agencia: %1 (%2)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>What is shown: %1</source>
        <translation>Lo que se muestra: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>List: %1, SHA-256 %2</source>
        <translation>Lista: %1, SHA-256 %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>Row %1 of %2, as printed:</source>
        <translation>Fila %1 de %2, tal como se publicó:</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>No row of any list held is counted as this agency's.</source>
        <translation>Ninguna fila de las listas que hay aquí se cuenta como de esta agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>Version of the program %1, of the data %2</source>
        <translation>Versión del programa %1, de los datos %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>What is wrong:</source>
        <translation>Qué está mal:</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/error_report.py"/>
        <source>How do you know? A web page or a document helps:</source>
        <translation>¿Cómo lo sabe? Ayuda una página web o un documento:</translation>
    </message>
</context>
<context>
    <name>ErrorReportCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/error_report_card.py"/>
        <source>Report an error</source>
        <translation>Informar de un error</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/error_report_card.py"/>
        <source>Report an error: show the text to send</source>
        <translation>Informar de un error: mostrar el texto para enviar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/error_report_card.py"/>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/error_report_card.py"/>
        <source>Copy the text of the report</source>
        <translation>Copiar el texto del informe</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/error_report_card.py"/>
        <source>Nothing is sent by this program. Copy this text, add what is wrong, and send it to the people who gave you the program. It holds nothing about you.</source>
        <translation>Este programa no envía nada. Copie este texto, agregue qué está mal y envíelo a quienes le dieron el programa. No contiene nada sobre usted.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/error_report_card.py"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>First seen on a list dated %1; last seen on a list dated %2.</source>
        <translation>Vista por primera vez en una lista con fecha del %1; por última vez en una lista con fecha del %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>Source: ICE's list dated %1, %2</source>
        <translation>Fuente: lista de ICE con fecha del %1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>rows %1</source>
        <translation>filas %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>1 day old on %1</source>
        <translation>1 día de antigüedad al %1</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>%n days old on %1</source>
        <translation>
            <numerusform>%n día de antigüedad al %1</numerusform>
            <numerusform>%n días de antigüedad al %1</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/fact_text.py"/>
        <source>Where ICE publishes its list: %1</source>
        <translation>Dónde publica ICE su lista: %1</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>287(g) program</source>
        <translation>Programa 287(g)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A federal program that lets some local or state officers do parts of the job of an immigration officer. ICE trains them and tells them how to do that work.</source>
        <translation>Un programa federal que permite que algunos oficiales locales o estatales hagan parte del trabajo de un oficial de inmigración. ICE los capacita y les dice cómo hacer ese trabajo.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>ICE</source>
        <translation>ICE</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>U.S. Immigration and Customs Enforcement. It is the federal agency that finds, holds and deports people under immigration law.</source>
        <translation>Servicio de Inmigración y Control de Aduanas de los Estados Unidos. Es la agencia federal que busca, detiene y deporta a personas según la ley de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Task Force Model (TFM)</source>
        <translation>Modelo de Fuerza de Tarea (TFM)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Trained local officers may use some immigration powers during daily police work, like a traffic stop. They can ask about status and make immigration arrests with ICE oversight.</source>
        <translation>Los oficiales locales capacitados pueden usar algunas facultades de inmigración en su trabajo policial diario, como al parar un auto. Pueden preguntar por el estatus y hacer arrestos de inmigración bajo la supervisión de ICE.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Jail Enforcement Model (JEM)</source>
        <translation>Modelo de Aplicación en la Cárcel (JEM)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Trained jail officers may ask people in the jail about their immigration status and start immigration paperwork. It applies only inside the jail.</source>
        <translation>Los oficiales de cárcel capacitados pueden preguntar a quienes están en la cárcel por su estatus migratorio e iniciar trámites de inmigración. Se aplica solo dentro de la cárcel.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Detainer (immigration hold)</source>
        <translation>Detainer (retención de inmigración)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A request from ICE that asks a jail to hold a person for up to 48 hours after the time they should go free. It is not signed by a judge, and rules on following it differ by state.</source>
        <translation>Una petición de ICE para que una cárcel retenga a una persona hasta 48 horas después de cuando debería salir libre. No la firma un juez, y las reglas sobre cumplirla varían según el estado.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Judicial warrant</source>
        <translation>Orden judicial</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A paper signed by a judge that allows a search or an arrest. It lists the place or the person.</source>
        <translation>Un papel firmado por un juez que permite un registro o un arresto. Indica el lugar o la persona.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Booking</source>
        <translation>Ingreso en la cárcel (booking)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>The steps a jail takes after an arrest, such as taking your name, photo and fingerprints.</source>
        <translation>Los pasos que sigue una cárcel después de un arresto, como tomar el nombre, la foto y las huellas digitales.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Sanctuary policy</source>
        <translation>Política santuario</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A rule that limits how much local police or jails help ICE. There is no single legal meaning, and it does not stop ICE from making arrests.</source>
        <translation>Una regla que limita cuánto ayudan a ICE la policía o las cárceles locales. No tiene un solo significado legal, y no impide que ICE haga arrestos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Ban on sanctuary policies</source>
        <translation>Prohibición de políticas santuario</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A state law that tells cities and counties they may not limit help to ICE.</source>
        <translation>Una ley estatal que dice a las ciudades y los condados que no pueden limitar la ayuda a ICE.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Civil immigration case</source>
        <translation>Caso civil de inmigración</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A case about whether a person may stay in the country. It is not a criminal case, so the rules and the courts are different.</source>
        <translation>Un caso sobre si una persona puede quedarse en el país. No es un caso penal, por eso las reglas y los tribunales son distintos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Removal (deportation)</source>
        <translation>Expulsión (deportación)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>When the government makes a person leave the country. An immigration judge or an officer can order it.</source>
        <translation>Cuando el gobierno hace que una persona salga del país. La puede ordenar un juez de inmigración o un oficial.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Notice to Appear (NTA)</source>
        <translation>Aviso de comparecencia (NTA)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>The paper that starts a case in immigration court. It lists the reasons the government gives and may list a court date.</source>
        <translation>El papel que inicia un caso en el tribunal de inmigración. Indica las razones que da el gobierno y puede indicar una fecha en el tribunal.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A-Number</source>
        <translation>Número A (A-Number)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A number of up to nine digits that the government gives to some immigrants. Families use it to find a person in ICE custody.</source>
        <translation>Un número de hasta nueve cifras que el gobierno da a algunos inmigrantes. Las familias lo usan para encontrar a una persona detenida por ICE.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Delegated authority</source>
        <translation>Autoridad delegada</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Power that one agency lends to another. Under 287(g), ICE lends some of its power to trained local officers.</source>
        <translation>Facultad que una agencia presta a otra. Bajo 287(g), ICE presta parte de su facultad a oficiales locales capacitados.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>Accredited representative</source>
        <translation>Representante acreditado</translation>
    </message>
    <message>
        <location filename="../../resources/rights/glossary.json"/>
        <source>A person who is not a lawyer but has approval from the Justice Department to give immigration legal help. A "notario" does not have this approval.</source>
        <translation>Una persona que no es abogada pero tiene autorización del Departamento de Justicia para dar ayuda legal de inmigración. Un “notario” no tiene esa autorización.</translation>
    </message>
</context>
<context>
    <name>GlossaryCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/glossary_card.py"/>
        <source>Read at: %1</source>
        <translation>Se leyó en: %1</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <location filename="../../desktop/reports/groups.py"/>
        <source>Town police</source>
        <translation>Policía municipal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/groups.py"/>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/groups.py"/>
        <source>Campus and special</source>
        <translation>De campus y especiales</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/groups.py"/>
        <source>Campus and special agencies nearby</source>
        <translation>Agencias de campus y especiales cercanas</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/groups.py"/>
        <source>Works everywhere in the territory</source>
        <translation>Trabaja en todo el territorio</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/groups.py"/>
        <source>Statewide: works everywhere in the state</source>
        <translation>De todo el estado: trabaja en cualquier parte del estado</translation>
    </message>
</context>
<context>
    <name>GrowthChart</name>
    <message>
        <location filename="../../desktop/ui/widgets/growth_chart.py"/>
        <source>Chart: how the list grew</source>
        <translation>Gráfica: cómo creció la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/growth_chart.py"/>
        <source>Left and Right walk from list to list, Home and End go to the first and the last.</source>
        <translation>Izquierda y Derecha van de lista en lista; Inicio y Fin van a la primera y a la última.</translation>
    </message>
</context>
<context>
    <name>GrowthModel</name>
    <message>
        <location filename="../../desktop/ui/models/growth_model.py"/>
        <source>List dated</source>
        <translation>Lista con fecha del</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/models/growth_model.py"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>GrowthPage</name>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>How ICE's list grew</source>
        <translation>Cómo creció la lista de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>What changed between two lists</source>
        <translation>Qué cambió entre dos listas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>Rows of each list held, newest first</source>
        <translation>Filas de cada lista que hay aquí, primero la más reciente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>Reading the lists held here …</source>
        <translation>Leyendo las listas que hay aquí …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>Point at the chart, or walk it with the arrow keys, to read one list's numbers.</source>
        <translation>Señale la gráfica, o recórrala con las flechas del teclado, para leer los números de una lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>The chart counts rows of the list. A row is one agreement; an agency can have several. It shows the lists held here, each from its own date until the next one: a line that does not move says only that these lists do not differ in number.</source>
        <translation>La gráfica cuenta filas de la lista. Una fila es un acuerdo; una agencia puede tener varios. Muestra las listas que hay aquí, cada una desde su fecha hasta la siguiente: una línea que no se mueve solo dice que esas listas no difieren en número.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>Hide the table</source>
        <translation>Ocultar la tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/growth_page.py"/>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
</context>
<context>
    <name>GrowthWords</name>
    <message>
        <location filename="../../desktop/ui/growth_words.py"/>
        <source>All rows</source>
        <translation>Todas las filas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/growth_words.py"/>
        <source>%1: %2 %3</source>
        <extracomment>where, model, rows</extracomment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/growth_words.py"/>
        <source>List dated %1: %2 rows. %3.</source>
        <translation>Lista con fecha del %1: %2 filas. %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/growth_words.py"/>
        <source>From %1 rows on %2 to %3 rows on %4.</source>
        <translation>De %1 filas el %2 a %3 filas el %4.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/growth_words.py"/>
        <source>%1 to %2</source>
        <extracomment>two dates</extracomment>
        <translation>%1 al %2</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/growth_words.py"/>
        <source>Hatched: no list of that time is held, so nothing is known of the days between (%1).</source>
        <translation>Rayado: no hay aquí ninguna lista de ese tiempo, así que no se sabe nada de los días intermedios (%1).</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>We know of no local police agency for %1, so we can't say whether one is on %2.</source>
        <translation>No conocemos ninguna agencia de policía local para %1, así que no podemos decir si alguna está en %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>None of the %1 agencies that police %2 is on %3.</source>
        <translation>Ninguna de las %1 agencias de policía de %2 está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>All %1 agencies that police %2 are on %3.</source>
        <translation>Las %1 agencias de policía de %2 están todas en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>1 of the %1 agencies that police %2 is on %3.</source>
        <translation>1 de las %1 agencias de policía de %2 está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>%1 of the %2 agencies that police %3 are on %4.</source>
        <translation>%1 de las %2 agencias de policía de %3 están en %4.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/headline.py"/>
        <source>The list is %n days old. Agencies that joined since are missing here.</source>
        <translation>
            <numerusform>La lista tiene %n día. Aquí faltan agencias que se sumaron desde entonces.</numerusform>
            <numerusform>La lista tiene %n días. Aquí faltan agencias que se sumaron desde entonces.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>Look for a newer list before you rely on a “not on the list”.</source>
        <translation>Busque una lista más reciente antes de confiar en un “no está en la lista”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>the part of this ZIP code that you chose</source>
        <translation>la parte de este código postal que usted eligió</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>this ZIP code</source>
        <translation>este código postal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>this county</source>
        <translation>este condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>this town</source>
        <translation>esta localidad</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>this place</source>
        <translation>este lugar</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>ICE's 287(g) list as of %1 - this list is old</source>
        <translation>la lista 287(g) de ICE al %1 (esta lista es antigua)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>ICE's 287(g) list dated %1</source>
        <translation>la lista 287(g) de ICE con fecha del %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>%1, the one local agency we know for %2, is on %3.</source>
        <translation>%1, la única agencia local que conocemos para %2, está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>%1, the one local agency we know for %2, is not on %3.</source>
        <translation>%1, la única agencia local que conocemos para %2, no está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>%1, the one local agency we know for %2, is no longer on %3.</source>
        <translation>%1, la única agencia local que conocemos para %2, ya no está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>We can't tell whether %1, the one local agency we know for %2, is on %3.</source>
        <translation>No podemos saber si %1, la única agencia local que conocemos para %2, está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>Not being on the list does not mean an agency never works with ICE.</source>
        <translation>Que una agencia no esté en la lista no significa que nunca trabaje con ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>1 of them was on an earlier list and is no longer on it.</source>
        <translation>1 de ellas estaba en una lista anterior y ya no está.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/headline.py"/>
        <source>%n of them were on an earlier list and are no longer on it.</source>
        <translation>
            <numerusform>%n de ellas estaba en una lista anterior y ya no está.</numerusform>
            <numerusform>%n de ellas estaban en una lista anterior y ya no están.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>We can't tell for 1 of them.</source>
        <translation>De 1 de ellas no podemos saberlo.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/headline.py"/>
        <source>We can't tell for %n of them.</source>
        <translation>
            <numerusform>De %n de ellas no podemos saberlo.</numerusform>
            <numerusform>De %n de ellas no podemos saberlo.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>Counted apart: none of the statewide agencies we know is on the list.</source>
        <translation>Se cuentan aparte: ninguna de las agencias de todo el estado que conocemos está en la lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>Counted apart: 1 statewide agency is on the list. It works everywhere in its state.</source>
        <translation>Se cuenta aparte: 1 agencia de todo el estado está en la lista. Trabaja en cualquier parte de su estado.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/headline.py"/>
        <source>Counted apart: %n statewide agencies are on the list. They work everywhere in their state.</source>
        <translation>
            <numerusform>Se cuenta aparte: %n agencia de todo el estado está en la lista. Trabaja en cualquier parte de su estado.</numerusform>
            <numerusform>Se cuentan aparte: %n agencias de todo el estado están en la lista. Trabajan en cualquier parte de su estado.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>Counted apart: none of the agencies we know for the whole territory is on the list.</source>
        <translation>Se cuentan aparte: ninguna de las agencias de todo el territorio que conocemos está en la lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>Counted apart: 1 agency that works everywhere in the territory is on the list.</source>
        <translation>Se cuenta aparte: 1 agencia que trabaja en todo el territorio está en la lista.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/headline.py"/>
        <source>Counted apart: %n agencies that work everywhere in the territory are on the list.</source>
        <translation>
            <numerusform>Se cuenta aparte: %n agencia que trabaja en todo el territorio está en la lista.</numerusform>
            <numerusform>Se cuentan aparte: %n agencias que trabajan en todo el territorio están en la lista.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/headline.py"/>
        <source>Also on the list: 1 campus or special agency nearby.</source>
        <translation>También está en la lista: 1 agencia de campus o especial cercana.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/headline.py"/>
        <source>Also on the list: %n campus or special agencies nearby.</source>
        <translation>
            <numerusform>También está en la lista: %n agencia de campus o especial cercana.</numerusform>
            <numerusform>También están en la lista: %n agencias de campus o especiales cercanas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitWords</name>
    <message>
        <location filename="../../desktop/reports/hit_words.py"/>
        <source>ZIP code</source>
        <translation>código postal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/hit_words.py"/>
        <source>county</source>
        <translation>condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/hit_words.py"/>
        <source>town</source>
        <translation>localidad</translation>
    </message>
</context>
<context>
    <name>InspectionText</name>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>not told</source>
        <translation>no se indica</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>Hidden rows</source>
        <translation>Filas ocultas</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>States</source>
        <translation>Estados</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>Anomalies: %1</source>
        <translation>Cosas raras: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/inspection.py"/>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <location filename="../../desktop/ui/kiosk.py"/>
        <source>This computer opens no web pages from here. The address: %1</source>
        <translation>Esta computadora no abre páginas web desde aquí. La dirección: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/kiosk.py"/>
        <source>What is shown here will be forgotten in 20 seconds. Press any key to go on.</source>
        <translation>Lo que se muestra aquí se olvidará en 20 segundos. Pulse cualquier tecla para seguir.</translation>
    </message>
</context>
<context>
    <name>KnownError</name>
    <message>
        <location filename="../../desktop/cli/batch.py"/>
        <source>The file that is read can't be the one that is written.</source>
        <translation>El archivo que se lee no puede ser el que se escribe.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/batch.py"/>
        <source>Give the answers a name of their own.</source>
        <translation>Dé a las respuestas un nombre propio.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/changes.py"/>
        <source>--json and --format csv exclude each other.</source>
        <translation>--json y --format csv se excluyen.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/changes.py"/>
        <location filename="../../desktop/cli/listing.py"/>
        <source>Leave one of them out.</source>
        <translation>Quite uno de los dos.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/changes.py"/>
        <location filename="../../desktop/cli/listing.py"/>
        <location filename="../../desktop/cli/sheet.py"/>
        <source>The file's name does not tell the format.</source>
        <translation>El nombre del archivo no dice el formato.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/changes.py"/>
        <source>Add --format csv or json.</source>
        <translation>Agregue --format csv o json.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <source>A file could not be read or written: %1.</source>
        <translation>No se pudo leer o escribir un archivo: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <source>Check the folder given with --data-dir and the disk.</source>
        <translation>Revise la carpeta indicada con --data-dir y el disco.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>this is not allowed</source>
        <translation>no está permitido</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>something of this name is there already</source>
        <translation>ya hay algo con ese nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>the name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>there is no such file or folder</source>
        <translation>no hay tal archivo o carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>a part of its path is not a folder</source>
        <translation>una parte de su ruta no es una carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/batch_run.py"/>
        <location filename="../../desktop/services/holding.py"/>
        <location filename="../../desktop/services/preferences.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>the disk can only be read</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <source>No command was given.</source>
        <translation>No se indicó ningún comando.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/entry.py"/>
        <source>lookup287g --help lists the commands.</source>
        <translation>lookup287g --help muestra los comandos.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/listing.py"/>
        <source>--on and --status no_longer_listed exclude each other.</source>
        <translation>--on y --status no_longer_listed se excluyen.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/listing.py"/>
        <source>A workbook is written to a file.</source>
        <translation>Un libro de Excel se escribe en un archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/listing.py"/>
        <source>Name it with -o.</source>
        <translation>Nómbrelo con -o.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/listing.py"/>
        <source>--json and --format %1 exclude each other.</source>
        <translation>--json y --format %1 se excluyen.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/listing.py"/>
        <source>Leave one of them out, or write to a file with -o.</source>
        <translation>Quite uno de los dos, o escriba en un archivo con -o.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/listing.py"/>
        <source>Add --format csv, json, ndjson or xlsx.</source>
        <translation>Agregue --format csv, json, ndjson o xlsx.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/lookup.py"/>
        <source>This town is not one of the place that was asked for.</source>
        <translation>Esta localidad no es del lugar que se preguntó.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/lookup.py"/>
        <source>Its towns are: %1.</source>
        <translation>Sus localidades son: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/lookup.py"/>
        <source>It lies in no town.</source>
        <translation>No está en ninguna localidad.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>%1 needs %2.</source>
        <translation>%1 necesita %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <location filename="../../desktop/cli/typed_values.py"/>
        <location filename="../../desktop/cli/usage_words.py"/>
        <source>lookup287g --help lists the commands; a text that begins with a hyphen needs -- before it.</source>
        <translation>lookup287g --help muestra los comandos; un texto que empieza con guion necesita -- delante.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a ZIP code or a name</source>
        <translation>un código postal o un nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the id of an agency; search for its name to find it</source>
        <translation>el identificador de una agencia; busque su nombre para encontrarlo</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a ZIP code, an agency's id, state:ST or saved</source>
        <translation>un código postal, el identificador de una agencia, state:ST o saved</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a file or folder after -o</source>
        <translation>un archivo o una carpeta después de -o</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a CSV file with a ZIP code or a name in each row</source>
        <translation>un archivo CSV con un código postal o un nombre en cada fila</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>at least one file</source>
        <translation>por lo menos un archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a file</source>
        <translation>un archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the file to write</source>
        <translation>el archivo que se va a escribir</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a file that export-data wrote</source>
        <translation>un archivo que escribió export-data</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a state</source>
        <translation>un estado</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>two names</source>
        <translation>dos nombres</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a second name</source>
        <translation>un segundo nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/saving.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <source>The file could not be written: %1.</source>
        <translation>El archivo no se pudo escribir: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/saving.py"/>
        <source>Choose another folder or name with -o.</source>
        <translation>Elija otra carpeta u otro nombre con -o.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/saving.py"/>
        <source>The folder could not be made: %1.</source>
        <translation>La carpeta no se pudo crear: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/saving.py"/>
        <source>Choose another folder with -o.</source>
        <translation>Elija otra carpeta con -o.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/sheet.py"/>
        <source>The file's name says %1 and --format says %2.</source>
        <translation>El nombre del archivo dice %1 y --format dice %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/sheet.py"/>
        <source>Leave --format out, or change the name.</source>
        <translation>Quite --format, o cambie el nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/sheet.py"/>
        <source>Use .pdf, .html or .txt, or a folder.</source>
        <translation>Use .pdf, .html o .txt, o una carpeta.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/typed_values.py"/>
        <source>A language code such as en or es is needed.</source>
        <translation>Se necesita un código de idioma, como en o es.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/typed_values.py"/>
        <source>“%1” is not the USPS code of a state or territory, such as FL.</source>
        <translation>“%1” no es el código USPS de un estado o territorio, como FL.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/typed_values.py"/>
        <source>The models are TFM, JEM and WSO.</source>
        <translation>Los modelos son TFM, JEM y WSO.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/typed_values.py"/>
        <source>“%1” is not a date such as 2026-05-18.</source>
        <translation>“%1” no es una fecha como 2026-05-18.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/typed_values.py"/>
        <source>A number from 1 to %1 is needed.</source>
        <translation>Se necesita un número de 1 a %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/usage_words.py"/>
        <source>This is not known here: %1.</source>
        <translation>Esto no se conoce aquí: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/usage_words.py"/>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/usage_words.py"/>
        <source>%1 can't be %2. It is one of these: %3.</source>
        <translation>%1 no puede ser %2. Es uno de estos: %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/usage_words.py"/>
        <source>%1 needs something after it.</source>
        <translation>%1 necesita algo después.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/usage_words.py"/>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/cancelling.py"/>
        <source>This was cancelled; the list in use stays.</source>
        <translation>Esto se canceló; la lista en uso se queda.</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/cancelling.py"/>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>Start it again at any time.</source>
        <translation>Iníciela de nuevo cuando quiera.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>it does not begin with https://</source>
        <translation>no empieza con https://</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>it holds a user name</source>
        <translation>contiene un nombre de usuario</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>its port is no number</source>
        <translation>su puerto no es un número</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>it names a port of its own</source>
        <translation>indica un puerto propio</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>The address is not used: it leads to another site (%1).</source>
        <translation>La dirección no se usa: lleva a otro sitio (%1).</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <location filename="../../desktop/fetch/failures.py"/>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <location filename="../../desktop/fetch/github.py"/>
        <source>Save the list with a web browser and take it in from disk: lookup287g import FILE.</source>
        <translation>Guarde la lista con un navegador y tómela del disco: lookup287g import ARCHIVO.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>it is not complete</source>
        <translation>no está completa</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>it is too long</source>
        <translation>es demasiado larga</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/address.py"/>
        <source>it holds signs that no web address has</source>
        <translation>contiene signos que ninguna dirección web tiene</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/archive_source.py"/>
        <location filename="../../desktop/fetch/relevant_source.py"/>
        <source>the archive</source>
        <translation>el archivo público</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <source>it sends from address to address without end</source>
        <translation>manda de dirección en dirección sin fin</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <source>%1 refuses the request of this program (%2). Some networks are answered like this.</source>
        <translation>%1 rechaza la petición de este programa (%2). A algunas redes se les responde así.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <source>%1 has no file at this address yet, or not any more (%2).</source>
        <translation>%1 no tiene todavía un archivo en esta dirección, o ya no lo tiene (%2).</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <source>%1 can't answer at the moment (%2).</source>
        <translation>%1 no puede responder por el momento (%2).</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <source>Choose a list file by hand: save the list with a web browser, then lookup287g import FILE.</source>
        <translation>Elija a mano un archivo de lista: guarde la lista con un navegador y luego lookup287g import ARCHIVO.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <source>A new link can answer like this for some hours: try again later.</source>
        <translation>Un enlace nuevo puede responder así por algunas horas: intente más tarde.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <location filename="../../desktop/fetch/failures.py"/>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <location filename="../../desktop/fetch/lfs_pointer.py"/>
        <source>Try again later, or save the list with a web browser and import the file.</source>
        <translation>Intente más tarde, o guarde la lista con un navegador e importe el archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/client.py"/>
        <source>The server's answer can't be used: its status is %1.</source>
        <translation>La respuesta del servidor no se puede usar: su estado es %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/exchange.py"/>
        <source>it came packed, which was not asked for</source>
        <translation>llegó comprimida, cosa que no se pidió</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>its headers make no sense</source>
        <translation>sus encabezados no tienen sentido</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>%1 was connected and then said nothing for too long.</source>
        <translation>%1 aceptó la conexión y luego no dijo nada por demasiado tiempo.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>No secure connection to %1 came about. Nothing was downloaded.</source>
        <translation>No se logró una conexión cifrada con %1. No se descargó nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>The certificate of %1 has expired, or this computer's date is wrong. Nothing was downloaded.</source>
        <translation>El certificado de %1 venció, o la fecha de esta computadora está mal. No se descargó nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>What answered is not %1: its certificate is of another site. Nothing was downloaded.</source>
        <translation>Lo que respondió no es %1: su certificado es de otro sitio. No se descargó nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>It can't be shown that %1 is what it says: nobody known here signed its certificate.</source>
        <translation>No se puede demostrar que %1 es quien dice ser: nadie conocido aquí firmó su certificado.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>Check the date of this computer and try again.</source>
        <translation>Revise la fecha de esta computadora e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>Try again on another network, or import a saved file.</source>
        <translation>Intente de nuevo en otra red, o importe un archivo guardado.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>The proxy that is set can't be reached, or refuses the connection.</source>
        <translation>No se puede llegar al proxy indicado, o rechaza la conexión.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>The proxy asks for a name and a password.</source>
        <translation>El proxy pide un nombre y una contraseña.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>Add them to the proxy's setting: http://name:password@host:port.</source>
        <translation>Agréguelos a la configuración del proxy: http://nombre:contraseña@servidor:puerto.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>Start it, or correct the setting (HTTPS_PROXY).</source>
        <translation>Inícielo, o corrija la configuración (HTTPS_PROXY).</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>The name %1 could not be looked up. Is there an internet connection?</source>
        <translation>No se pudo encontrar el nombre %1. ¿Hay conexión a internet?</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>Check the internet connection and try again.</source>
        <translation>Revise la conexión a internet e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>%1 did not answer.</source>
        <translation>%1 no respondió.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/failures.py"/>
        <source>%1 could not be connected to.</source>
        <translation>No se pudo conectar con %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>The update was cancelled; the list in use stays.</source>
        <translation>La actualización se canceló; la lista en uso se queda.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>The update took longer than %1 seconds and was stopped.</source>
        <translation>La actualización tardó más de %1 segundos y se detuvo.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>The answer is larger than %1 MB; %2 is far smaller.</source>
        <translation>La respuesta pasa de %1 MB; %2 es mucho más pequeña.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>The address is not used: %1.</source>
        <translation>La dirección no se usa: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>No list was found on %1. The page may have changed, or this network may show a page of its own.</source>
        <translation>No se encontró ninguna lista en %1. La página puede haber cambiado, o esta red puede estar mostrando una página propia.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>The connection to %1 broke before everything had come.</source>
        <translation>La conexión con %1 se cortó antes de que llegara todo.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/fetch_error.py"/>
        <source>The server's answer can't be used: %1.</source>
        <translation>La respuesta del servidor no se puede usar: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/github.py"/>
        <source>the archive's first page</source>
        <translation>la primera página del archivo público</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/github.py"/>
        <source>it is no listing of a folder</source>
        <translation>no es el contenido de una carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/github.py"/>
        <source>The archive has grown beyond what it lists; its newest file can't be told.</source>
        <translation>El archivo público creció más de lo que muestra; no se puede saber cuál es su archivo más reciente.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/github.py"/>
        <source>a listing</source>
        <translation>una lista de archivos</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/github.py"/>
        <source>it does not send the file</source>
        <translation>no envía el archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/ice_source.py"/>
        <source>ICE's page</source>
        <translation>La página de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/lfs_pointer.py"/>
        <source>The file that came is not the one that the archive names: size or checksum differ.</source>
        <translation>El archivo que llegó no es el que nombra el archivo público: el tamaño o la suma de control no coinciden.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/lfs_pointer.py"/>
        <location filename="../../desktop/fetch/workbook_download.py"/>
        <source>ICE's list</source>
        <translation>La lista de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/proxy.py"/>
        <source>The proxy that is set is not the address of one.</source>
        <translation>El proxy indicado no es la dirección de un proxy.</translation>
    </message>
    <message>
        <location filename="../../desktop/fetch/proxy.py"/>
        <source>Correct it, for example to socks5h://127.0.0.1:9050, and try again.</source>
        <translation>Corríjalo, por ejemplo a socks5h://127.0.0.1:9050, e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/cells.py"/>
        <source>a cell refers to a text that is not there</source>
        <translation>una celda se refiere a un texto que no existe</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/cells.py"/>
        <source>a cell is of a kind that workbooks do not have</source>
        <translation>una celda es de un tipo que no existe en los libros de Excel</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/cells.py"/>
        <source>a cell's number is none</source>
        <translation>el número de una celda no es un número</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/cells.py"/>
        <source>a cell's style is not there</source>
        <translation>el estilo de una celda no existe</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>The file is larger than 10 MB; ICE's list is far smaller.</source>
        <translation>El archivo pasa de 10 MB; la lista de ICE es mucho más pequeña.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <location filename="../../desktop/roster/workbook.py"/>
        <source>Choose the Excel file from ICE's 287(g) page.</source>
        <translation>Elija el archivo de Excel de la página de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <location filename="../../desktop/roster/disguise.py"/>
        <source>The file is damaged or incomplete.</source>
        <translation>El archivo está dañado o incompleto.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <location filename="../../desktop/roster/disguise.py"/>
        <source>Download it again from ICE's page.</source>
        <translation>Descárguelo de nuevo de la página de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <location filename="../../desktop/roster/markup.py"/>
        <source>Do not use this file; download the list from ICE's page.</source>
        <translation>No use este archivo; descargue la lista de la página de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>The file holds far more parts than a workbook has.</source>
        <translation>El archivo tiene muchas más partes que un libro de Excel.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>The file holds two parts of the same name.</source>
        <translation>El archivo tiene dos partes con el mismo nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>The file unpacks to more than 64 MB.</source>
        <translation>El archivo pasa de 64 MB al descomprimirse.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>Parts of the file lie over one another.</source>
        <translation>Partes del archivo están unas encima de otras.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>A part of the file has a name that points outside of it.</source>
        <translation>Una parte del archivo tiene un nombre que apunta fuera de él.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>A part of the file is a link to somewhere else.</source>
        <translation>Una parte del archivo es un enlace a otro lugar.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>The file is protected by a password.</source>
        <translation>El archivo está protegido con contraseña.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>One part of the file unpacks to more than 48 MB.</source>
        <translation>Una parte del archivo pasa de 48 MB al descomprimirse.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/container.py"/>
        <source>The file unpacks to more than 200 times its size.</source>
        <translation>El archivo pasa de 200 veces su tamaño al descomprimirse.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/contents.py"/>
        <source>its sheets are not usable</source>
        <translation>sus hojas no se pueden usar</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/disguise.py"/>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/disguise.py"/>
        <source>This is an OpenDocument file, not an Excel workbook.</source>
        <translation>Este es un archivo OpenDocument, no un libro de Excel.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/disguise.py"/>
        <location filename="../../desktop/roster/workbook.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>Choose the Excel file (.xlsx) from ICE's 287(g) page.</source>
        <translation>Elija el archivo de Excel (.xlsx) de la página de ICE sobre 287(g).</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/disguise.py"/>
        <source>This is a password-protected or very old Excel file, which can't be read.</source>
        <translation>Este es un archivo de Excel muy antiguo o protegido con contraseña, que no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/disguise.py"/>
        <source>This is %1, not an Excel workbook.</source>
        <translation>Esto es %1, no un libro de Excel.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/edition_name.py"/>
        <source>Neither the file's name nor the workbook tells which day's list it is.</source>
        <translation>Ni el nombre del archivo ni el libro dicen de qué día es la lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/edition_name.py"/>
        <source>Give the date yourself (--as-of).</source>
        <translation>Dé la fecha usted (--as-of).</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/list_file.py"/>
        <source>The saved copy of ICE's list can't be read.</source>
        <translation>La copia guardada de la lista de ICE no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/list_file.py"/>
        <source>Start again with the list that came with the program.</source>
        <translation>Empiece de nuevo con la lista que venía con el programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/list_package.py"/>
        <source>The file is damaged, or is not one that this program wrote to carry its list.</source>
        <translation>El archivo está dañado, o no es uno que este programa escribió para llevar su lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/list_package.py"/>
        <source>Write it again with export-data on the other computer; ICE's own workbook is taken in with import.</source>
        <translation>Escríbalo de nuevo con export-data en la otra computadora; el libro de ICE mismo se toma con import.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/list_package.py"/>
        <source>The file was written by a newer version of this program.</source>
        <translation>El archivo lo escribió una versión más nueva de este programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/list_package.py"/>
        <source>Use the same version on both computers.</source>
        <translation>Use la misma versión en las dos computadoras.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>The workbook is damaged: %1.</source>
        <translation>El libro de Excel está dañado: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>Download the list again from ICE's page.</source>
        <translation>Descargue la lista de nuevo de la página de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>one of its tags is endless</source>
        <translation>una de sus etiquetas no tiene fin</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>a part of it is not well formed</source>
        <translation>una parte no está bien formada</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>its elements are nested without end</source>
        <translation>sus elementos están anidados sin fin</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>The workbook is far larger inside than ICE's list.</source>
        <translation>El libro de Excel es por dentro mucho más grande que la lista de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>The workbook holds a document type declaration, which Excel never writes.</source>
        <translation>El libro contiene una declaración de tipo de documento, que Excel nunca escribe.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/markup.py"/>
        <source>a part of it is in an encoding that workbooks do not use</source>
        <translation>una parte está en una codificación que los libros de Excel no usan</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/references.py"/>
        <source>it refers to a cell that can't exist</source>
        <translation>se refiere a una celda que no puede existir</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/relations.py"/>
        <source>its relations are not usable</source>
        <translation>sus relaciones no se pueden usar</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/relations.py"/>
        <source>a part that it names is missing</source>
        <translation>falta una parte que nombra</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/shared_strings.py"/>
        <source>a text in it is longer than Excel allows</source>
        <translation>un texto es más largo de lo que Excel permite</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/sheet.py"/>
        <source>The workbook has more than 50,000 rows.</source>
        <translation>El libro de Excel tiene más de 50,000 filas.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/sheet.py"/>
        <source>Choose ICE's own list, unchanged.</source>
        <translation>Elija la lista de ICE misma, sin cambios.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/sheet.py"/>
        <source>its rows are out of order</source>
        <translation>sus filas están fuera de orden</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/sheet.py"/>
        <source>its cells are out of order</source>
        <translation>sus celdas están fuera de orden</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/sheet.py"/>
        <source>The workbook has text beyond its 64th column.</source>
        <translation>El libro de Excel tiene texto después de la columna 64.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/sheet.py"/>
        <source>A cell holds more than 4,096 characters.</source>
        <translation>Una celda tiene más de 4,096 caracteres.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/sheet.py"/>
        <source>The workbook holds more than 200,000 links.</source>
        <translation>El libro de Excel tiene más de 200,000 enlaces.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/styles.py"/>
        <source>its styles are not usable</source>
        <translation>sus estilos no se pueden usar</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/workbook.py"/>
        <source>The file is a zip archive, but not an Excel workbook.</source>
        <translation>El archivo es un archivo zip, pero no un libro de Excel.</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/workbook.py"/>
        <source>it has no sheet</source>
        <translation>no tiene ninguna hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/workbook.py"/>
        <source>a sheet of it is missing</source>
        <translation>le falta una hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/workbook.py"/>
        <source>a link of it is missing</source>
        <translation>le falta un enlace</translation>
    </message>
    <message>
        <location filename="../../desktop/roster/workbook.py"/>
        <source>This is not ICE's list: no row names the columns STATE, LAW ENFORCEMENT AGENCY, TYPE and SUPPORT TYPE.</source>
        <translation>Esta no es la lista de ICE: ninguna fila nombra las columnas STATE, LAW ENFORCEMENT AGENCY, TYPE y SUPPORT TYPE.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/agency_pages.py"/>
        <source>No agency with this id is known here.</source>
        <translation>Aquí no se conoce ninguna agencia con este identificador.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/agency_pages.py"/>
        <source>Search for its name to find its id.</source>
        <translation>Busque su nombre para encontrar su identificador.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>Which column holds the ZIP codes or names can't be told.</source>
        <translation>No se puede saber qué columna tiene los códigos postales o los nombres.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>Name one with --column: %1</source>
        <translation>Nombre una con --column: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>There is no such file.</source>
        <translation>No hay tal archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>Check its name and folder.</source>
        <translation>Revise su nombre y su carpeta.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>The file is larger than %1 MB.</source>
        <translation>El archivo es mayor que %1 MB.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>The file could not be read: %1.</source>
        <translation>El archivo no se pudo leer: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>Split it.</source>
        <translation>Divídalo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <location filename="../../desktop/services/transfer.py"/>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>Check that it is yours to read.</source>
        <translation>Revise que usted tenga permiso para leerlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>This is not a CSV file.</source>
        <translation>Esto no es un archivo CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>Save the table as CSV in your spreadsheet.</source>
        <translation>Guarde la tabla como CSV en su hoja de cálculo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>The file can't be read as CSV.</source>
        <translation>El archivo no se puede leer como CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>The file holds no rows.</source>
        <translation>El archivo no tiene filas.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>Put one ZIP code or name in each row.</source>
        <translation>Ponga un código postal o un nombre en cada fila.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>The table has no such column.</source>
        <translation>La tabla no tiene esa columna.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_file.py"/>
        <source>Give a name of its first row, or a number from 1 to %1.</source>
        <translation>Dé un nombre de su primera fila o un número de 1 a %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_run.py"/>
        <source>Answers and sheets can't be the same file.</source>
        <translation>Las respuestas y las hojas no pueden ser el mismo archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_run.py"/>
        <source>Give each a name of its own.</source>
        <translation>Dé a cada uno su propio nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_run.py"/>
        <source>Stopped before the end: no table of answers was written.</source>
        <translation>Se detuvo antes del final: no se escribió ninguna tabla de respuestas.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_run.py"/>
        <source>Sheets that were finished before stay in their folder.</source>
        <translation>Las hojas que ya estaban listas quedan en su carpeta.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_run.py"/>
        <source>%1 could not be written: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/batch_run.py"/>
        <source>Choose another folder or name, or make room on the disk.</source>
        <translation>Elija otra carpeta u otro nombre, o libere espacio en el disco.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/change_log.py"/>
        <source>--from is later than --to.</source>
        <translation>--from es posterior a --to.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/change_log.py"/>
        <source>Give the earlier day first.</source>
        <translation>Ponga primero el día anterior.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/change_log.py"/>
        <location filename="../../desktop/services/listing.py"/>
        <source>No list of %1 or earlier is held.</source>
        <translation>No hay aquí ninguna lista del %1 o anterior.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/change_log.py"/>
        <location filename="../../desktop/services/listing.py"/>
        <source>The oldest one is dated %2.</source>
        <translation>La más antigua tiene fecha del %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/compare.py"/>
        <source>One of the texts is not a name.</source>
        <translation>Uno de los textos no es un nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/compare.py"/>
        <source>Give two names as ICE prints them.</source>
        <translation>Dé dos nombres tal como los publica ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>%1 Nothing is read from it and nothing is saved.</source>
        <translation>%1 Nada se lee de ella y nada se guarda.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Make it yours alone (chmod 700), or choose another folder with --data-dir.</source>
        <translation>Haga que sea solo suya (chmod 700), o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Choose a folder of your own with --data-dir.</source>
        <translation>Elija una carpeta propia con --data-dir.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>The data folder is a link to another place.</source>
        <translation>La carpeta de datos es un enlace a otro lugar.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>The data folder belongs to another user.</source>
        <translation>La carpeta de datos es de otro usuario.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Other users can write into the data folder.</source>
        <translation>Otros usuarios pueden escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Every user can rename what lies in a folder above the data folder.</source>
        <translation>Cualquier usuario puede cambiar el nombre de lo que hay en una carpeta superior a la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>There is a file where the data folder should be.</source>
        <translation>Hay un archivo donde debería estar la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>The data folder can't be reached.</source>
        <translation>No se puede llegar a la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>The data folder can't be written. Nothing is saved.</source>
        <translation>No se puede escribir en la carpeta de datos. Nada se guarda.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Another copy of the program is changing the list just now.</source>
        <translation>Otra copia del programa está cambiando la lista en este momento.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Another copy of the program is fetching the list just now.</source>
        <translation>Otra copia del programa está descargando la lista en este momento.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Wait until it is done, then try again.</source>
        <translation>Espere a que acabe e intente de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>The list can't be saved: the data folder can't be written.</source>
        <translation>La lista no se puede guardar: no se puede escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/data_folder.py"/>
        <source>Choose another folder with --data-dir.</source>
        <translation>Elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <source>Nothing was asked.</source>
        <translation>No se preguntó nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <source>A ZIP code has five digits.</source>
        <translation>Un código postal tiene cinco cifras.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <source>Type a ZIP code, or the name of a city, county or agency.</source>
        <translation>Escriba un código postal, o el nombre de una ciudad, un condado o una agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <source>Type all five digits, for example 32601.</source>
        <translation>Escriba las cinco cifras, por ejemplo 32601.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <location filename="../../desktop/services/saved.py"/>
        <source>%1 is not a ZIP code known here.</source>
        <translation>%1 no es un código postal conocido aquí.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <source>Check the digits, or type the name of the city or county. Nothing is said about any agency.</source>
        <translation>Revise las cifras, o escriba el nombre de la ciudad o del condado. Esto no dice nada de ninguna agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <source>No place with this number is known here.</source>
        <translation>Aquí no se conoce ningún lugar con este número.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/desk.py"/>
        <source>Search for its name.</source>
        <translation>Busque su nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/errands.py"/>
        <source>No list is waiting to be taken.</source>
        <translation>No hay ninguna lista en espera.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/errands.py"/>
        <source>Fetch or open it again.</source>
        <translation>Descárguela o ábrala de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/forgetting.py"/>
        <source>Not everything could be removed: %1.</source>
        <translation>No se pudo quitar todo: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/forgetting.py"/>
        <source>Remove it by hand; the folder is named in Settings.</source>
        <translation>Quítelo a mano; la carpeta se indica en Configuración.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/holding.py"/>
        <source>The list in the data folder was saved by a later version of this program.</source>
        <translation>La lista en la carpeta de datos la guardó una versión posterior de este programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/holding.py"/>
        <source>Update the program, or choose another folder with --data-dir.</source>
        <translation>Actualice el programa, o elija otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/holding.py"/>
        <source>The list that was taken in can't be read just now: %1. It was left as it is.</source>
        <translation>En este momento no se puede leer la lista que se incorporó: %1. Quedó tal como está.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/holding.py"/>
        <source>Close other programs, or allow this one to read its data folder; then open it again.</source>
        <translation>Cierre otros programas, o permita que este lea su carpeta de datos; después ábralo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/holding.py"/>
        <source>The list that was taken in is damaged. It was set aside; the list that came with the program is used.</source>
        <translation>La lista que se incorporó está dañada. Se apartó; se usa la lista que vino con el programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/holding.py"/>
        <source>Update, or open a list file, to have a newer one.</source>
        <translation>Actualice, o abra un archivo de lista, para tener una más reciente.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/list_sources.py"/>
        <source>There is no such source.</source>
        <translation>No hay tal fuente.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/list_sources.py"/>
        <source>Give ice, archive, relevant or an https address.</source>
        <translation>Indique ice, archive, relevant o una dirección https.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/new_version.py"/>
        <source>The notice of versions could not be read.</source>
        <translation>El aviso de versiones no se pudo leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/new_version.py"/>
        <source>Try again later.</source>
        <translation>Intente más tarde.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/outlines.py"/>
        <source>The outlines of the map that ship with this program can't be read.</source>
        <translation>Los contornos del mapa que vienen con este programa no se pueden leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/outlines.py"/>
        <source>Install the program again. Looking up works without the map.</source>
        <translation>Instale el programa de nuevo. Las búsquedas funcionan sin el mapa.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/preferences.py"/>
        <source>The settings can't be read: %1. None is saved either.</source>
        <translation>No se puede leer la configuración: %1. Tampoco se guarda.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/preferences.py"/>
        <source>Allow this program to read settings.txt in its data folder, then open it anew.</source>
        <translation>Permita que este programa lea settings.txt en su carpeta de datos y después ábralo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/preferences.py"/>
        <source>The settings can't be saved: the data folder can't be written.</source>
        <translation>La configuración no se puede guardar: no se puede escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/preferences.py"/>
        <source>They hold until the program is closed.</source>
        <translation>Vale hasta que se cierre el programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/refresh.py"/>
        <source>the page</source>
        <translation>la página</translation>
    </message>
    <message>
        <location filename="../../desktop/services/saved.py"/>
        <source>%1 places are saved already.</source>
        <translation>Ya hay %1 lugares guardados.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/saved.py"/>
        <location filename="../../desktop/store/saved_file.py"/>
        <source>Remove some of them first.</source>
        <translation>Quite primero algunos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/saved.py"/>
        <source>The saved places can't be removed: the data folder can't be written.</source>
        <translation>Los lugares guardados no se pueden quitar: no se puede escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/saved.py"/>
        <source>Remove saved.json from the data folder yourself.</source>
        <translation>Quite usted mismo saved.json de la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/saved.py"/>
        <source>This can't be saved: the data folder can't be written.</source>
        <translation>Esto no se puede guardar: no se puede escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/saved.py"/>
        <source>Nothing that was saved before is lost.</source>
        <translation>Nada de lo guardado antes se pierde.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/sheets.py"/>
        <source>There is no exact match, so no sheet was made.</source>
        <translation>No hay coincidencia exacta, así que no se hizo ninguna hoja.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/sheets.py"/>
        <source>lookup287g search finds the ids of agencies.</source>
        <translation>lookup287g search encuentra los identificadores de las agencias.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/sheets.py"/>
        <source>No place or agency is saved.</source>
        <translation>No hay ningún lugar ni agencia guardados.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/sheets.py"/>
        <source>Save some in the window first.</source>
        <translation>Guarde primero algunos en la ventana.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/sheets.py"/>
        <source>A letter goes to one agency.</source>
        <translation>Una carta se dirige a una sola agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/sheets.py"/>
        <source>Give the id of an agency.</source>
        <translation>Dé el identificador de una agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/shipped.py"/>
        <source>The facts that come with this program are missing or damaged.</source>
        <translation>Faltan los datos que vienen con este programa, o están dañados.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/shipped.py"/>
        <source>Install the program again.</source>
        <translation>Instale el programa de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/state_agencies.py"/>
        <source>This is not the USPS code of a state or territory.</source>
        <translation>Esto no es el código USPS de un estado o territorio.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/state_agencies.py"/>
        <source>Use a code such as FL.</source>
        <translation>Use un código como FL.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/transfer.py"/>
        <source>Choose another folder or name.</source>
        <translation>Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/window_place.py"/>
        <source>The program is open in another window too.</source>
        <translation>El programa está abierto también en otra ventana.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/window_place.py"/>
        <source>What you set in one shows in the other when it is next opened.</source>
        <translation>Lo que configure en una se verá en la otra cuando se abra de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>This is a folder or a device, not a file.</source>
        <translation>Esto es una carpeta o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>Name one workbook (.xlsx).</source>
        <translation>Indique un libro de Excel (.xlsx).</translation>
    </message>
    <message>
        <location filename="../../desktop/services/workbook_file.py"/>
        <source>The file is larger than %1 MB; ICE's list is far smaller.</source>
        <translation>El archivo pasa de %1 MB; la lista de ICE es mucho más pequeña.</translation>
    </message>
    <message>
        <location filename="../../desktop/store/saved_file.py"/>
        <source>The saved places were written by a later version of this program.</source>
        <translation>Los lugares guardados los escribió una versión posterior de este programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/store/saved_file.py"/>
        <source>Use that version. Nothing saved was changed.</source>
        <translation>Use esa versión. Nada de lo guardado se cambió.</translation>
    </message>
    <message>
        <location filename="../../desktop/store/saved_file.py"/>
        <source>The file of saved places can't be read.</source>
        <translation>El archivo de lugares guardados no se puede leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/store/saved_file.py"/>
        <source>Allow this program to read saved.json in its data folder.</source>
        <translation>Permita que este programa lea saved.json en su carpeta de datos.</translation>
    </message>
    <message>
        <location filename="../../desktop/store/saved_file.py"/>
        <source>There is no room for more saved places.</source>
        <translation>No hay espacio para más lugares guardados.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>On the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Not on the list</source>
        <translation>No está en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>No longer on the list</source>
        <translation>Ya no está en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>We can't tell</source>
        <translation>No podemos saberlo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Where is not known</source>
        <translation>No se sabe dónde</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>On patrol</source>
        <translation>En patrulla</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>In jail only</source>
        <translation>Solo en la cárcel</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Task Force Model</source>
        <translation>Modelo de Fuerza de Tarea</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Jail Enforcement Model</source>
        <translation>Modelo de Aplicación en la Cárcel</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Warrant Service Officer</source>
        <translation>Oficial de Servicio de Órdenes</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Trained officers may question and arrest for immigration violations during police work.</source>
        <translation>Los oficiales capacitados pueden interrogar y arrestar por faltas de inmigración durante el trabajo policial.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Trained officers may question people booked into jail about immigration status.</source>
        <translation>Los oficiales capacitados pueden interrogar a quienes ingresan en la cárcel sobre su estatus migratorio.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Officers may serve ICE's administrative warrants on people already in custody.</source>
        <translation>Los oficiales pueden ejecutar órdenes administrativas de ICE contra personas ya detenidas.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>ICE printed a model that we do not know.</source>
        <translation>ICE publicó un modelo que no conocemos.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>%1, signed %2</source>
        <translation>%1, firmado el %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>%1, signing date printed as “%2”</source>
        <translation>%1, fecha de firma publicada como “%2”</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>%1, no signing date printed</source>
        <translation>%1, sin fecha de firma publicada</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>%1, no longer on the list (last listed %2)</source>
        <translation>%1, ya no está en la lista (apareció por última vez el %2)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Agreement (PDF)</source>
        <translation>Acuerdo (PDF)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>Addendum (PDF)</source>
        <translation>Adenda (PDF)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>ICE gives this link for another agency too</source>
        <translation>ICE da este enlace también para otra agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>ICE has not posted the agreement</source>
        <translation>ICE no ha publicado el acuerdo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>ICE's list has no link to the agreement</source>
        <translation>La lista de ICE no tiene enlace al acuerdo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>sheriff</source>
        <translation>sheriff</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>jail or prison</source>
        <translation>cárcel o prisión</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>prosecutor</source>
        <translation>fiscalía</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>constable</source>
        <translation>condestable</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>marshal</source>
        <translation>alguacil (marshal)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>task force</source>
        <translation>fuerza de tarea</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>state police</source>
        <translation>policía estatal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>state agency</source>
        <translation>agencia estatal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>campus police</source>
        <translation>policía de campus</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>school police</source>
        <translation>policía escolar</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>airport or port police</source>
        <translation>policía de aeropuerto o puerto</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>tribal police</source>
        <translation>policía tribal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>transit police</source>
        <translation>policía de transporte</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>park police</source>
        <translation>policía de parques</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>law enforcement</source>
        <translation>fuerza del orden</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>county police</source>
        <translation>policía del condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>local police</source>
        <translation>policía local</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>regional police</source>
        <translation>policía regional</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>police</source>
        <translation>policía</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>agency</source>
        <translation>agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>statewide agency</source>
        <translation>agencia de todo el estado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>county agency</source>
        <translation>agencia del condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>regional agency</source>
        <translation>agencia regional</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>judicial district</source>
        <translation>distrito judicial</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>constable district</source>
        <translation>distrito de condestable</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>all of %1</source>
        <translation>todo %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/labels.py"/>
        <source>%1, %2</source>
        <extracomment>county, state</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>LawCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/law_card.py"/>
        <source>Open source</source>
        <translation>Abrir la fuente</translation>
    </message>
</context>
<context>
    <name>LawWords</name>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>State law: %1</source>
        <translation>Ley estatal: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>State law orders some or all local agencies to sign, or to apply for, a 287(g) agreement.</source>
        <translation>La ley estatal ordena a algunas o a todas las agencias locales firmar, o solicitar, un acuerdo 287(g).</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>State law orders local agencies to honor ICE's detainers, or bars local limits on working with ICE. As far as we found, it does not order a 287(g) agreement.</source>
        <translation>La ley estatal ordena a las agencias locales cumplir los detainers de ICE, o prohíbe límites locales al trabajo con ICE. Hasta donde encontramos, no ordena un acuerdo 287(g).</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>State law stops cities and counties from blocking 287(g) agreements. Joining stays optional.</source>
        <translation>La ley estatal impide que las ciudades y los condados bloqueen acuerdos 287(g). Participar sigue siendo opcional.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>State law, or an order that binds the whole state, bars state or local agencies from 287(g) agreements.</source>
        <translation>La ley estatal, o una orden que obliga a todo el estado, prohíbe los acuerdos 287(g) a agencias estatales o locales.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>State law or an order sets conditions for 287(g) agreements, lets only some officials approve them, or covers only some agencies.</source>
        <translation>La ley estatal o una orden pone condiciones a los acuerdos 287(g), permite que los aprueben solo algunos funcionarios, o abarca solo algunas agencias.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>A bill on 287(g) agreements was moving. We have not seen how it ended.</source>
        <translation>Un proyecto de ley sobre acuerdos 287(g) estaba en trámite. No hemos visto en qué quedó.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>We found no state law that requires or bars 287(g) agreements.</source>
        <translation>No encontramos ninguna ley estatal que exija o prohíba los acuerdos 287(g).</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>%1, in effect: %2</source>
        <translation>%1, en vigor: %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>Our sources for it are good.</source>
        <translation>Nuestras fuentes para esto son buenas.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>Our sources for it are fair.</source>
        <translation>Nuestras fuentes para esto son regulares.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>Our sources for it are weak.</source>
        <translation>Nuestras fuentes para esto son débiles.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>Looked up on %1. Laws change, and courts can stop them. %2</source>
        <translation>Se consultó el %1. Las leyes cambian, y los tribunales pueden detenerlas. %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>The law as looked up on %1 and ICE's list dated %2 do not agree: the list names this agency. We show both and do not say which of them is right.</source>
        <translation>La ley según se consultó el %1 y la lista de ICE con fecha del %2 no concuerdan: la lista nombra a esta agencia. Mostramos las dos y no decimos cuál tiene razón.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>Beside the law as looked up on %1 stands ICE's list dated %2, which does not name this agency. The law may not cover every agency. We show both and do not say which of them is right.</source>
        <translation>Junto a la ley según se consultó el %1 está la lista de ICE con fecha del %2, que no nombra a esta agencia. Puede que la ley no abarque a todas las agencias. Mostramos las dos y no decimos cuál tiene razón.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/law_words.py"/>
        <source>The law as looked up on %1 and ICE's list dated %2 do not agree: the list names agencies of this state. We show both and do not say which of them is right.</source>
        <translation>La ley según se consultó el %1 y la lista de ICE con fecha del %2 no concuerdan: la lista nombra a agencias de este estado. Mostramos las dos y no decimos cuál tiene razón.</translation>
    </message>
</context>
<context>
    <name>LikenessWords</name>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>The same agency.</source>
        <translation>La misma agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Different agencies.</source>
        <translation>Agencias distintas.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>We can't tell.</source>
        <translation>No podemos saberlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>A decision made by hand says that both names mean “%1”.</source>
        <translation>Una decisión tomada a mano dice que los dos nombres significan “%1”.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>A name is misprinted: of the two places only %1 exists.</source>
        <translation>Un nombre tiene una errata: de los dos lugares solo existe %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>The names differ by a misprint: “%1” and “%2”.</source>
        <translation>Los nombres se distinguen por una errata: “%1” y “%2”.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Both names mean the same kind of body of the same place: %1.</source>
        <translation>Los dos nombres significan el mismo tipo de organismo del mismo lugar: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>The names are the same once abbreviations, signs and titles are set aside.</source>
        <translation>Los nombres son iguales si se dejan de lado abreviaturas, signos y títulos.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Two places share the name, and the counties given are different.</source>
        <translation>Dos lugares comparten el nombre, y los condados indicados son distintos.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>One name is misprinted and lies nearer to another place: %1 and %2.</source>
        <translation>Un nombre tiene una errata y se parece más a otro lugar: %1 y %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Two kinds of body: %1 and %2.</source>
        <translation>Dos tipos de organismo: %1 y %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Both names are known and mean two agencies: “%1” and “%2”.</source>
        <translation>Los dos nombres se conocen y significan dos agencias: “%1” y “%2”.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Both names are made of known words that differ: “%1” and “%2”.</source>
        <translation>Los dos nombres se forman con palabras conocidas que son distintas: “%1” y “%2”.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Two numbers: %1 and %2.</source>
        <translation>Dos números: %1 y %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Both names exist and mean two places: %1 and %2.</source>
        <translation>Los dos nombres existen y significan dos lugares: %1 y %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Two states: %1 and %2.</source>
        <translation>Dos estados: %1 y %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>The names speak of different kinds of body, which may be one agency: %1 and %2.</source>
        <translation>Los nombres hablan de distintos tipos de organismo, que pueden ser una sola agencia: %1 y %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Several places share the name, and only one of the names says which: %1.</source>
        <translation>Varios lugares comparten el nombre, y solo uno de los nombres dice cuál: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>The names do not say which place or district.</source>
        <translation>Los nombres no dicen qué lugar o distrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>Only one of the names has a number.</source>
        <translation>Solo uno de los nombres tiene un número.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>One name means %1; the other names no known place.</source>
        <translation>Un nombre significa %1; el otro no nombra ningún lugar conocido.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>One name may mean a part of the other: “%1”.</source>
        <translation>Un nombre puede significar una parte del otro: “%1”.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>The names differ in words that are not known: “%1” and “%2”.</source>
        <translation>Los nombres se distinguen en palabras que no se conocen: “%1” y “%2”.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>attorney general</source>
        <translation>fiscalía general</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>county board</source>
        <translation>junta del condado</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>campus</source>
        <translation>campus</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>city attorney</source>
        <translation>abogado de la ciudad</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>commonwealth's attorney</source>
        <translation>fiscal de la mancomunidad</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>constable</source>
        <translation>condestable</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>county attorney</source>
        <translation>fiscal del condado</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>district attorney</source>
        <translation>fiscal de distrito</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>jail or corrections</source>
        <translation>cárcel o correccionales</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>marshal</source>
        <translation>alguacil (marshal)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>another kind</source>
        <translation>otro tipo</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>state police</source>
        <translation>policía estatal</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>police</source>
        <translation>policía</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>airport or port</source>
        <translation>aeropuerto o puerto</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>prosecutor</source>
        <translation>fiscalía</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>regional police</source>
        <translation>policía regional</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>school</source>
        <translation>escuela</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>sheriff</source>
        <translation>sheriff</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>statewide body</source>
        <translation>organismo de todo el estado</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>state attorney</source>
        <translation>fiscal estatal</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/compare_names.py"/>
        <source>task force</source>
        <translation>fuerza de tarea</translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message>
        <location filename="../../desktop/ui/widgets/list_footer.py"/>
        <source>Opening ICE's list …</source>
        <translation>Abriendo la lista de ICE …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/list_footer.py"/>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/list_footer.py"/>
        <source>Update: get the newest list</source>
        <translation>Actualizar: obtener la lista más reciente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/list_footer.py"/>
        <source>nothing you look up leaves this computer</source>
        <translation>nada de lo que busca sale de esta computadora</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/list_footer.py"/>
        <source>Open a list file …</source>
        <translation>Abrir una lista …</translation>
    </message>
</context>
<context>
    <name>ListWorkbook</name>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>ICE's 287(g) list</source>
        <translation>Lista 287(g) de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>About this list</source>
        <translation>Acerca de esta lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>not recorded</source>
        <translation>no consta</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>List date</source>
        <translation>Fecha de la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Retrieved</source>
        <translation>Obtenida</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Rows of the list</source>
        <translation>Filas de la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Rows in this file</source>
        <translation>Filas en este archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>U.S. Immigration and Customs Enforcement, ice.gov/identify-and-arrest/287g</source>
        <translation>Servicio de Inmigración y Control de Aduanas de EE. UU. (ICE), ice.gov/identify-and-arrest/287g</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>A work of the U.S. government: no copyright in the United States (17 U.S.C. 105).</source>
        <translation>Obra del gobierno de EE. UU.: sin derechos de autor en los Estados Unidos (17 U.S.C. 105).</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/list_workbook.py"/>
        <source>Not being on this list does not mean an agency never works with ICE.</source>
        <translation>No estar en esta lista no significa que una agencia nunca trabaje con ICE.</translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Language and look</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>%1 %</source>
        <extracomment>size of text</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>LookupPage</name>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>Nothing found for “%1”.</source>
        <translation>Nada corresponde a “%1”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>Check the spelling, or try a ZIP code. Finding nothing does not mean “not on the list”.</source>
        <translation>Revise la ortografía o pruebe con un código postal. Que nada corresponda no significa “no está en la lista”.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>More than one has this name. Choose one.</source>
        <translation>Más de uno tiene este nombre. Elija uno.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>Look at state, county and kind before you choose.</source>
        <translation>Fíjese en el estado, el condado y el tipo antes de elegir.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>No exact match. Did you mean …</source>
        <translation>No hay coincidencia exacta. ¿Quiso decir…?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>Choose one</source>
        <translation>Elija uno</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/lookup_page.py"/>
        <source>Arrow keys choose, Enter opens.</source>
        <translation>Las flechas eligen, Enter abre.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/ui/main_window.py"/>
        <source>287(g) Lookup</source>
        <translation>287(g) Lookup</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <location filename="../../desktop/ui/widgets/map_canvas.py"/>
        <source>Map of the counties</source>
        <translation>Mapa de los condados</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Zoom the map in</source>
        <translation>Acercar el mapa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Zoom the map out</source>
        <translation>Alejar el mapa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Whole country</source>
        <translation>Todo el país</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Show the whole country on the map</source>
        <translation>Mostrar todo el país en el mapa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Walk from county to county with the arrow keys; Enter or a click opens the county's answer. Plus, minus and the wheel zoom, Home shows the whole country.</source>
        <translation>Recorra los condados con las flechas del teclado; Enter o un clic abre la respuesta del condado. Más, menos y la rueda acercan o alejan; Inicio muestra todo el país.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>Open %1</source>
        <extracomment>a county</extracomment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_card.py"/>
        <source>This outline stands for two counties. Choose one.</source>
        <translation>Este contorno representa dos condados. Elija uno.</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>State to see on the map and in the table</source>
        <translation>Estado que se ve en el mapa y en la tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>Agencies</source>
        <translation>Agencias</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>Only agencies with this status</source>
        <translation>Solo agencias en esta situación</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>Only agencies with this model</source>
        <translation>Solo agencias con este modelo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>%1: %2</source>
        <extracomment>where, model</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/map_controls.py"/>
        <source>All models</source>
        <translation>Todos los modelos</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <location filename="../../desktop/ui/pages/map_page.py"/>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/map_page.py"/>
        <source>The same as a table</source>
        <translation>Lo mismo como tabla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/map_page.py"/>
        <source>Reading the map …</source>
        <translation>Leyendo el mapa …</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1, %2</source>
        <extracomment>county, state</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>These are drawn as one: the outlines are those of 2017.</source>
        <translation>Se dibujan como uno: los contornos son los de 2017.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: %2: %3.</source>
        <extracomment>county; status; agencies</extracomment>
        <translation>%1: %2: %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1 (%2)</source>
        <extracomment>an agency, where its power applies</extracomment>
        <extracomment>status, model</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: %2 (%3)</source>
        <extracomment>kind, how many, where</extracomment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>No agency of its own is shown</source>
        <translation>No se muestra ninguna agencia propia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>County agency: on patrol</source>
        <translation>Agencia del condado: en patrulla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>County agency: where is not known</source>
        <translation>Agencia del condado: no se sabe dónde</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>County agency: in jail only</source>
        <translation>Agencia del condado: solo en la cárcel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>Only town, district, campus or port agencies</source>
        <translation>Solo agencias municipales, de distrito, campus o puerto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1 of %2 counties have agencies of their own on ICE's list dated %3.</source>
        <translation>%1 de %2 condados tienen agencias propias en la lista de ICE con fecha del %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1 of %2 counties have agencies that were on ICE's list and are not on the one dated %3.</source>
        <translation>%1 de %2 condados tienen agencias que estaban en la lista de ICE y no están en la de fecha del %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>In %1 of %2 counties we can't tell whose area an agency on ICE's list dated %3 covers.</source>
        <translation>En %1 de %2 condados no podemos saber de quién es el área que abarca una agencia de la lista de ICE con fecha del %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>Counted is only this model: %1.</source>
        <translation>Se cuenta solo este modelo: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: %2</source>
        <extracomment>state, sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>Statewide agencies are not shaded: they cover every county of their state, and stand in the last column of the table. A county that is not shaded can be covered by one.</source>
        <translation>Las agencias de todo el estado no se sombrean: abarcan todos los condados de su estado, y están en la última columna de la tabla. Un condado sin sombrear puede estar abarcado por una de ellas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>The map shows a list, not what agencies do. An agency that is not on it may still work with ICE in other ways. An agency of one town shades its whole county.</source>
        <translation>El mapa muestra una lista, no lo que hacen las agencias. Una agencia que no está en ella puede trabajar con ICE de otras maneras. Una agencia de una localidad sombrea todo su condado.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>Outlines: US Census Bureau, 2017, simplified (us-atlas). Alaska, Hawaii and the islands stand elsewhere and at other scales. Connecticut by its eight old counties, as ICE prints them. Not drawn, but in the table: Rose Atoll and Swains Island (American Samoa).</source>
        <translation>Contornos: US Census Bureau, 2017, simplificados (us-atlas). Alaska, Hawái y las islas están en otro lugar y a otra escala. Connecticut según sus ocho condados antiguos, tal como los publica ICE. No se dibujan, pero están en la tabla: Rose Atoll y Swains Island (Samoa Americana).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>Not on the map: %1 agencies on the list whose county we can't tell.</source>
        <translation>No están en el mapa: %1 agencias de la lista cuyo condado no podemos saber.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>1 town police</source>
        <translation>1 policía municipal</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%n town police</source>
        <translation>
            <numerusform>%n policía municipal</numerusform>
            <numerusform>%n policías municipales</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>1 district, campus or port agency</source>
        <translation>1 agencia de distrito, campus o puerto</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%n district, campus or port agencies</source>
        <translation>
            <numerusform>%n agencia de distrito, campus o puerto</numerusform>
            <numerusform>%n agencias de distrito, campus o puerto</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>1 agency whose area we can't tell</source>
        <translation>1 agencia cuya área no podemos saber</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%n agencies whose area we can't tell</source>
        <translation>
            <numerusform>%n agencia cuya área no podemos saber</numerusform>
            <numerusform>%n agencias cuya área no podemos saber</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>on the list</source>
        <translation>en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>no longer on the list</source>
        <translation>ya no está en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>we can't tell</source>
        <translation>no podemos saberlo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: no agency of its own has left the list.</source>
        <translation>%1: ninguna agencia propia ha salido de la lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: no agency of its own on the list.</source>
        <translation>%1: ninguna agencia propia en la lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: no agency of its own on the list with the Task Force Model.</source>
        <translation>%1: ninguna agencia propia en la lista con el Modelo de Fuerza de Tarea.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: no agency of its own on the list with the Jail Enforcement Model.</source>
        <translation>%1: ninguna agencia propia en la lista con el Modelo de Aplicación en la Cárcel.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%1: no agency of its own on the list as Warrant Service Officers.</source>
        <translation>%1: ninguna agencia propia en la lista con el modelo Oficial de Servicio de Órdenes.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>1 statewide agency is no longer on the list.</source>
        <translation>1 agencia de todo el estado ya no está en la lista.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%n statewide agencies are no longer on the list.</source>
        <translation>
            <numerusform>%n agencia de todo el estado ya no está en la lista.</numerusform>
            <numerusform>%n agencias de todo el estado ya no están en la lista.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>1 statewide agency on the list covers every county.</source>
        <translation>1 agencia de todo el estado que está en la lista abarca todos los condados.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/map_words.py"/>
        <source>%n statewide agencies on the list cover every county.</source>
        <translation>
            <numerusform>%n agencia de todo el estado que está en la lista abarca todos los condados.</numerusform>
            <numerusform>%n agencias de todo el estado que están en la lista abarcan todos los condados.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>on patrol and in jail</source>
        <translation>en patrulla y en la cárcel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>on patrol</source>
        <translation>en patrulla</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>in jail only</source>
        <translation>solo en la cárcel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/map_words.py"/>
        <source>where is not known</source>
        <translation>no se sabe dónde</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <location filename="../../desktop/ui/widgets/model_table.py"/>
        <source>%1, %2: %3</source>
        <extracomment>model, row, cell</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <location filename="../../desktop/ui/navigator.py"/>
        <source>Something went wrong in the program itself.</source>
        <translation>Algo falló en el programa mismo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/navigator.py"/>
        <source>Try again. If it happens again, close the program and open it anew.</source>
        <translation>Intente de nuevo. Si vuelve a ocurrir, cierre el programa y ábralo otra vez.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/navigator.py"/>
        <source>Making the facts ready …</source>
        <translation>Preparando los datos …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/navigator.py"/>
        <source>This takes a few seconds, once. Your answer comes by itself.</source>
        <translation>Esto tarda unos segundos, una sola vez. Su respuesta llega por sí sola.</translation>
    </message>
</context>
<context>
    <name>NoSheriff</name>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Alaska has no county sheriffs; the Alaska State Troopers police where there is no local police.</source>
        <translation>Alaska no tiene sheriffs de condado; los Alaska State Troopers vigilan donde no hay policía local.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>American Samoa has no sheriff; its Department of Public Safety polices the islands.</source>
        <translation>Samoa Americana no tiene sheriff; su Departamento de Seguridad Pública vigila las islas.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Broomfield is a city and county; its police department does the work of a sheriff.</source>
        <translation>Broomfield es ciudad y condado; su policía hace el trabajo de un sheriff.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Connecticut abolished its county sheriffs in 2000; state marshals serve court papers and the state runs the jails.</source>
        <translation>Connecticut eliminó sus sheriffs de condado en 2000; los state marshals entregan documentos judiciales y el estado administra las cárceles.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>The District of Columbia has no sheriff; the Metropolitan Police Department polices the District.</source>
        <translation>El Distrito de Columbia no tiene sheriff; el Metropolitan Police Department vigila el Distrito.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Guam has no sheriff; the Guam Police Department polices the island.</source>
        <translation>Guam no tiene sheriff; el Guam Police Department vigila la isla.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Hawaii has no county sheriffs; county police departments police each island county.</source>
        <translation>Hawái no tiene sheriffs de condado; la policía de cada condado vigila las islas de ese condado.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Riley County is policed by one county police department in place of a sheriff.</source>
        <translation>El condado de Riley tiene una policía del condado en lugar de un sheriff.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>The Northern Mariana Islands have no sheriff; their Department of Public Safety polices the islands.</source>
        <translation>Las Islas Marianas del Norte no tienen sheriff; su Departamento de Seguridad Pública vigila las islas.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Clark County's sheriff heads the Las Vegas Metropolitan Police Department.</source>
        <translation>El sheriff del condado de Clark dirige el Las Vegas Metropolitan Police Department.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>New York City has one sheriff for all five boroughs, in its Department of Finance.</source>
        <translation>La ciudad de Nueva York tiene un solo sheriff para los cinco distritos, en su Departamento de Finanzas.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Westchester County's Department of Public Safety does the work of a sheriff.</source>
        <translation>El Departamento de Seguridad Pública del condado de Westchester hace el trabajo de un sheriff.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Puerto Rico has no county sheriffs; the Puerto Rico Police Bureau polices the territory beside municipal police.</source>
        <translation>Puerto Rico no tiene sheriffs de condado; el Negociado de la Policía de Puerto Rico vigila el territorio junto a la policía municipal.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Rhode Island has no county sheriffs; a state division of sheriffs serves the courts and the state runs the jails.</source>
        <translation>Rhode Island no tiene sheriffs de condado; una división estatal de sheriffs sirve a los tribunales y el estado administra las cárceles.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Covington shares the sheriff of Alleghany County.</source>
        <translation>Covington comparte el sheriff del condado de Alleghany.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>The City of Fairfax shares the sheriff of Fairfax County.</source>
        <translation>La ciudad de Fairfax comparte el sheriff del condado de Fairfax.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>The City of Franklin shares the sheriff of Southampton County.</source>
        <translation>La ciudad de Franklin comparte el sheriff del condado de Southampton.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Harrisonburg shares the sheriff of Rockingham County.</source>
        <translation>Harrisonburg comparte el sheriff del condado de Rockingham.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Lexington shares the sheriff of Rockbridge County.</source>
        <translation>Lexington comparte el sheriff del condado de Rockbridge.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Manassas shares the sheriff of Prince William County.</source>
        <translation>Manassas comparte el sheriff del condado de Prince William.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Manassas Park shares the sheriff of Prince William County.</source>
        <translation>Manassas Park comparte el sheriff del condado de Prince William.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Norton shares the sheriff of Wise County.</source>
        <translation>Norton comparte el sheriff del condado de Wise.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Poquoson shares the sheriff of York County.</source>
        <translation>Poquoson comparte el sheriff del condado de York.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>Williamsburg shares the sheriff of James City County.</source>
        <translation>Williamsburg comparte el sheriff del condado de James City.</translation>
    </message>
    <message>
        <location filename="../../resources/data/decisions/no_sheriff.tsv"/>
        <source>The U.S. Virgin Islands have no sheriff; the Virgin Islands Police Department polices the islands.</source>
        <translation>Las Islas Vírgenes de EE. UU. no tienen sheriff; el Virgin Islands Police Department vigila las islas.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This ZIP code lies in more than one county. Agencies of each are shown.</source>
        <translation>Este código postal está en más de un condado. Se muestran agencias de cada uno.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This ZIP code lies in more than one county: %1. Agencies of each are shown.</source>
        <translation>Este código postal está en más de un condado: %1. Se muestran agencias de cada uno.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This ZIP code lies in more than one state. Agencies of each are shown.</source>
        <translation>Este código postal está en más de un estado. Se muestran agencias de cada uno.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This ZIP code lies in more than one state: %1. Agencies of each are shown.</source>
        <translation>Este código postal está en más de un estado: %1. Se muestran agencias de cada uno.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>A very small part of this ZIP code is in %1; its agencies are not shown.</source>
        <translation>Una parte muy pequeña de este código postal está en %1; sus agencias no se muestran.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This ZIP code is for PO boxes and has no area of its own.</source>
        <translation>Este código postal es para apartados de correo y no tiene área propia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>The answer is for the post office in %1.</source>
        <translation>La respuesta es para la oficina de correos de %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>The answer is for the town of its post office.</source>
        <translation>La respuesta es para la localidad de su oficina de correos.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This ZIP code belongs to one building or one large receiver of mail.</source>
        <translation>Este código postal es de un edificio o de un destinatario grande de correo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>The answer is for the place around it, %1.</source>
        <translation>La respuesta es para el lugar que lo rodea, %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>The answer is for the place around it.</source>
        <translation>La respuesta es para el lugar que lo rodea.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This is a military ZIP code. Mail goes to a base or a ship, so we can't name local police for it. Try the ZIP code or the town where you are.</source>
        <translation>Este es un código postal militar. El correo va a una base o a un barco, por eso no podemos nombrar la policía local. Pruebe con el código postal o la localidad donde usted está.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/notes.py"/>
        <source>The list is %n days old. Agencies that joined since are missing here.</source>
        <translation>
            <numerusform>La lista tiene %n día. Aquí faltan agencias que se sumaron desde entonces.</numerusform>
            <numerusform>La lista tiene %n días. Aquí faltan agencias que se sumaron desde entonces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/notes.py"/>
        <source>The list is old: %n days. Agencies that joined since are missing here. Look for a newer list before you rely on a “not on the list”.</source>
        <translation>
            <numerusform>La lista es antigua: %n día. Aquí faltan agencias que se sumaron desde entonces. Busque una lista más reciente antes de confiar en un “no está en la lista”.</numerusform>
            <numerusform>La lista es antigua: %n días. Aquí faltan agencias que se sumaron desde entonces. Busque una lista más reciente antes de confiar en un “no está en la lista”.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>We know of no town police here. An agency of the county, the state or a neighboring town may police it.</source>
        <translation>No conocemos policía municipal aquí. Puede vigilar este lugar una agencia del condado, del estado o de una localidad vecina.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>We know of no police department of %1 itself. An agency of the county, the state or a neighboring town may police it.</source>
        <translation>No conocemos una policía propia de %1. Puede vigilar ese lugar una agencia del condado, del estado o de una localidad vecina.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Alaska has no county sheriffs. State troopers police places that have no police of their own.</source>
        <translation>Alaska no tiene sheriffs de condado. La policía estatal vigila los lugares que no tienen policía propia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>American Samoa has no sheriff. Its Department of Public Safety polices the islands.</source>
        <translation>Samoa Americana no tiene sheriff. Su Departamento de Seguridad Pública vigila las islas.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Connecticut has no county sheriffs since 2000. The state runs the jails.</source>
        <translation>Connecticut no tiene sheriffs de condado desde 2000. El estado administra las cárceles.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>The District of Columbia has no sheriff. Its police department serves all of it.</source>
        <translation>El Distrito de Columbia no tiene sheriff. Su policía sirve a todo el Distrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Guam has no sheriff. The Guam Police Department polices the island.</source>
        <translation>Guam no tiene sheriff. El Guam Police Department vigila la isla.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Hawaii has no county sheriffs. County police departments police its islands.</source>
        <translation>Hawái no tiene sheriffs de condado. La policía de los condados vigila sus islas.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>The Northern Mariana Islands have no sheriff. A public safety department polices them.</source>
        <translation>Las Islas Marianas del Norte no tienen sheriff. Un departamento de seguridad pública las vigila.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Puerto Rico has no county sheriffs. One police force serves all of it, beside town police.</source>
        <translation>Puerto Rico no tiene sheriffs de condado. Una sola policía sirve a todo el territorio, junto a la policía municipal.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Rhode Island has no county sheriffs. A state body serves its courts, and the state runs the jails.</source>
        <translation>Rhode Island no tiene sheriffs de condado. Un organismo estatal sirve a sus tribunales, y el estado administra las cárceles.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>The U.S. Virgin Islands have no sheriff. The Virgin Islands Police Department polices them.</source>
        <translation>Las Islas Vírgenes de EE. UU. no tienen sheriff. El Virgin Islands Police Department las vigila.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>%1 has no county sheriffs.</source>
        <translation>%1 no tiene sheriffs de condado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>This state</source>
        <translation>Este estado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Riley County has one county police department in place of a sheriff.</source>
        <translation>El condado de Riley tiene una policía del condado en lugar de un sheriff.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Clark County's sheriff heads the Las Vegas Metropolitan Police Department.</source>
        <translation>El sheriff del condado de Clark dirige el Las Vegas Metropolitan Police Department.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>We know of no sheriff of %1. That is not the same as “not on the list”.</source>
        <translation>No conocemos un sheriff de %1. Eso no es lo mismo que “no está en la lista”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>We know of no police agency for this place. That is not the same as “not on the list”.</source>
        <translation>No conocemos ninguna agencia de policía para este lugar. Eso no es lo mismo que “no está en la lista”.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>You chose %1: agencies of the other towns are left out.</source>
        <translation>Usted eligió %1: se omiten las agencias de las otras localidades.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>You chose the part outside any town: town police are left out.</source>
        <translation>Usted eligió la parte fuera de toda localidad: se omite la policía municipal.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>the county</source>
        <translation>el condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>%1 serves only part of %2; there is no public map of its district.</source>
        <translation>%1 sirve solo a una parte de %2; no hay un mapa público de su distrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>%1 has no county government of its own; town and state police serve it.</source>
        <translation>%1 no tiene gobierno de condado propio; la sirven la policía municipal y la estatal.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Other agencies may also work here; no public record names them all.</source>
        <translation>Aquí también pueden trabajar otras agencias; ningún registro público las nombra a todas.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/notes.py"/>
        <source>Also on ICE's list in this state, where we can't tell which places it serves: %1.</source>
        <translation>También están en la lista de ICE en este estado, sin que podamos saber a qué lugares sirven: %1.</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>A list to decide about</source>
        <translation>Una lista por decidir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>Take this list?</source>
        <translation>¿Tomar esta lista?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>No list waits for your decision.</source>
        <translation>Ninguna lista espera su decisión.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>Offered: %1, dated %2, %3 rows.</source>
        <translation>Se ofrece: %1, con fecha del %2, %3 filas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>What speaks against it</source>
        <translation>Lo que habla en contra</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>ICE has published lists with mistakes, and one list in another's place. If you are not sure, keep the list you have and look again in a few days.</source>
        <translation>ICE ha publicado listas con errores, y una lista en lugar de otra. Si tiene dudas, conserve la lista que tiene y revise de nuevo en unos días.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>Keep the list I have</source>
        <translation>Conservar mi lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>Take it anyway</source>
        <translation>Tomarla de todos modos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/offer_page.py"/>
        <source>Take it anyway: answers come from this list then</source>
        <translation>Tomarla de todos modos: las respuestas vendrán entonces de esta lista</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>taken in</source>
        <translation>tomada</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>held already</source>
        <translation>ya estaba aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>older than the list in use; kept in its history</source>
        <translation>más antigua que la lista en uso; se guarda en su historia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>refused; the list held before stays in use</source>
        <translation>rechazada; sigue en uso la lista de antes</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>can't be read; the list held before stays in use</source>
        <translation>no se puede leer; sigue en uso la lista de antes</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>ICE's page prints %1; the list has %2.</source>
        <translation>La página de ICE dice %1; la lista tiene %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>%1 agreements</source>
        <translation>%1 acuerdos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>%1 states and territories</source>
        <translation>%1 estados y territorios</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It lacks a column that the list has.</source>
        <translation>Le falta una columna que la lista tiene.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is an earlier list again, not a newer one.</source>
        <translation>Es de nuevo una lista anterior, no una más nueva.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>Fewer than 4 in 10 rows link to an agreement.</source>
        <translation>Menos de 4 de cada 10 filas tienen enlace a un acuerdo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>Many rows stand there twice.</source>
        <translation>Muchas filas están dos veces.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It has no rows.</source>
        <translation>No tiene filas.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is ICE's list of pending agencies, not of participating ones.</source>
        <translation>Es la lista de ICE de agencias pendientes, no de participantes.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It has far fewer rows than the list before it.</source>
        <translation>Tiene muchas menos filas que la lista anterior.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It has far more rows than the list before it.</source>
        <translation>Tiene muchas más filas que la lista anterior.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>A state that the list before it had is missing.</source>
        <translation>Falta un estado que la lista anterior tenía.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>The numbers that ICE's page prints beside it differ from it.</source>
        <translation>Los números que publica la página de ICE a su lado son distintos.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>A row names a state that does not exist.</source>
        <translation>Una fila nombra un estado que no existe.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is damaged or incomplete. Download it again.</source>
        <translation>Está dañada o incompleta. Descárguela de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is far larger than ICE's list.</source>
        <translation>Es mucho más grande que la lista de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It holds what ICE's list never holds. Do not use this file.</source>
        <translation>Contiene algo que la lista de ICE nunca contiene. No use este archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is empty.</source>
        <translation>Está vacía.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is protected by a password, or a very old Excel file.</source>
        <translation>Está protegida con contraseña, o es un archivo de Excel muy antiguo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>Neither the name nor the workbook tells its day; give it with --as-of.</source>
        <translation>Ni el nombre ni el libro dicen su día; indíquelo con --as-of.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is not ICE's list: no row names the list's columns.</source>
        <translation>No es la lista de ICE: ninguna fila nombra las columnas de la lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>It is not an Excel workbook.</source>
        <translation>No es un libro de Excel.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/offer_words.py"/>
        <source>There is no such file, or it can't be opened.</source>
        <translation>No hay tal archivo, o no se puede abrir.</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <location filename="../../desktop/ui/pages/place_page.py"/>
        <source>Where in this ZIP code?</source>
        <translation>¿En qué parte de este código postal?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_page.py"/>
        <source>Copy this answer as text, with its date and source</source>
        <translation>Copiar esta respuesta como texto, con su fecha y fuente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_page.py"/>
        <source>Know your rights</source>
        <translation>Conozca sus derechos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_page.py"/>
        <source>More help, by topic</source>
        <translation>Más ayuda, por tema</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_page.py"/>
        <source>Where the facts come from</source>
        <translation>De dónde vienen los datos</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <location filename="../../desktop/reports/place_sheet.py"/>
        <source>What to know</source>
        <translation>Lo que conviene saber</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/place_sheet.py"/>
        <source>ZIP code %1</source>
        <translation>Código postal %1</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>ZIP code %1</source>
        <translation>Código postal %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>outside a town</source>
        <translation>fuera de toda localidad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>Town police</source>
        <translation>Policía municipal</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>County</source>
        <translation>Condado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>Campus and special</source>
        <translation>De campus y especiales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>Campus and special, nearby</source>
        <translation>De campus y especiales, cercanas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>Whole territory of %1</source>
        <translation>Todo el territorio de %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/place_words.py"/>
        <source>Whole state of %1</source>
        <translation>Todo el estado de %1</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <location filename="../../desktop/reports/plain_text.py"/>
        <source>Changes of ICE's 287(g) list</source>
        <translation>Cambios de la lista 287(g) de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/plain_text.py"/>
        <source>Only: %1</source>
        <translation>Solo: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/plain_text.py"/>
        <source>Source: ICE's list dated %1, %2</source>
        <translation>Fuente: lista de ICE con fecha del %1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/plain_text.py"/>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
</context>
<context>
    <name>PrivacySettings</name>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>What you look up is never sent, and kept only where you press Save. There is no record of searches. This is stored, on this computer and nowhere else:</source>
        <translation>Lo que usted busca nunca se envía, y se guarda solo donde pulsa Guardar. No hay registro de búsquedas. Esto se guarda, en esta computadora y en ningún otro lugar:</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Copy the folder's name</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Forget everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Forget everything that this program saved</source>
        <translation>Borrar todo lo que guardó este programa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>No, keep it</source>
        <translation>No, conservarlo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Yes, forget it all</source>
        <translation>Sí, borrarlo todo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Leaving quickly</source>
        <translation>Salir rápido</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>This removes the lists that were fetched or opened, what you saved and your settings. The program goes on with the list that it came with. It can't be undone.</source>
        <translation>Esto quita las listas descargadas o abiertas, lo que usted guardó y su configuración. El programa sigue con la lista con que venía. No se puede deshacer.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Press Shift three times, or “Leave quickly”: the program is gone at once, and the clipboard is empty. It can't undo what others see or keep: pages opened in the browser, printed sheets and saved files, a clipboard history, or a record of which programs ran.</source>
        <translation>Pulse Mayús tres veces, o “Salir rápido”: el programa se cierra al momento y el portapapeles queda vacío. No puede deshacer lo que otros ven o guardan: páginas abiertas en el navegador, hojas impresas y archivos guardados, un historial del portapapeles, o un registro de los programas usados.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>%1: %2 kB</source>
        <extracomment>what, size</extracomment>
        <translation>%1: %2 kB</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Nothing at the moment.</source>
        <translation>Nada por el momento.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>In the folder %1</source>
        <translation>En la carpeta %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>The lists that were fetched or opened</source>
        <translation>Las listas descargadas o abiertas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Facts that came with the program, made ready for searching</source>
        <translation>Datos que venían con el programa, preparados para buscar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Your settings</source>
        <translation>Su configuración</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Places and agencies that you saved</source>
        <translation>Lugares y agencias que usted guardó</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>When and from where lists were fetched</source>
        <translation>Cuándo y de dónde se descargaron listas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/privacy_settings.py"/>
        <source>Marks that keep two copies of the program apart</source>
        <translation>Marcas que mantienen separadas dos copias del programa</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Section 287(g) of the Immigration and Nationality Act (8 U.S.C. 1357(g)) lets ICE sign a written agreement with a state or local agency. Its officers are trained, and work under federal direction when they use these powers.</source>
        <translation>La sección 287(g) de la Ley de Inmigración y Nacionalidad (8 U.S.C. 1357(g)) permite que ICE firme un acuerdo escrito con una agencia estatal o local. Sus oficiales reciben capacitación y trabajan bajo dirección federal cuando usan estas facultades.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>The section itself requires no state or local agency to sign. Working with ICE without an agreement stays allowed.</source>
        <translation>La sección misma no exige que ninguna agencia estatal o local firme. Trabajar con ICE sin acuerdo sigue permitido.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>The Task Force Model was discontinued in the years of President Obama and came back in 2025.</source>
        <translation>El Modelo de Fuerza de Tarea se suspendió en los años del presidente Obama y volvió en 2025.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>On September 2, 2025, the Department of Homeland Security (DHS) announced payments from October 1, 2025 to agencies that take part: the full salary and benefits of each eligible trained officer, and overtime up to 25% of the yearly salary.</source>
        <translation>El 2 de septiembre de 2025, el Departamento de Seguridad Nacional (DHS) anunció pagos desde el 1 de octubre de 2025 a las agencias participantes: el salario y las prestaciones completas de cada oficial capacitado que reúna los requisitos, y horas extra hasta el 25% del salario anual.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Agencies can also get quarterly awards for each eligible task-force officer, by the share of people named by ICE whom they locate: $500 for 70-79%, $750 for 80-89%, $1,000 for 90-100%.</source>
        <translation>Las agencias también pueden recibir premios trimestrales por cada oficial de fuerza de tarea que reúna los requisitos, según la parte de las personas nombradas por ICE que localicen: $500 por 70-79%, $750 por 80-89%, $1,000 por 90-100%.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>DHS spoke of 958 agreements, 609% more than before, of 40 states, of 8,501 trained task-force officers and of more than 2,000 in training.</source>
        <translation>DHS habló de 958 acuerdos, 609% más que antes, de 40 estados, de 8,501 oficiales de fuerza de tarea capacitados y de más de 2,000 en capacitación.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>The payments remove a cost that kept departments from joining.</source>
        <translation>Los pagos quitan un costo que impedía a los departamentos participar.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>DHS says that the agreements help to arrest and remove people whom it calls the worst criminal offenders.</source>
        <translation>DHS dice que los acuerdos ayudan a arrestar y expulsar a personas a las que llama los peores delincuentes.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Local and federal officers work better together, and communities become safer, say sheriffs who take part.</source>
        <translation>Los oficiales locales y federales trabajan mejor juntos, y las comunidades son más seguras, dicen sheriffs que participan.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Payment by results rewards an agency for each person it brings to ICE, and can make officers too eager.</source>
        <translation>El pago por resultados premia a una agencia por cada persona que lleva a ICE, y puede hacer que los oficiales se excedan.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Advocacy groups say that the agreements encourage racial profiling, and make immigrants afraid to report crimes and to be witnesses.</source>
        <translation>Grupos de defensa dicen que los acuerdos fomentan la discriminación por perfil racial, y hacen que los inmigrantes teman denunciar delitos y ser testigos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>They take officers from other police work.</source>
        <translation>Quitan oficiales a otro trabajo policial.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Costs and the risk of lawsuits stay with the local agency.</source>
        <translation>Los costos y el riesgo de demandas quedan en la agencia local.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Oversight and public reporting are thin.</source>
        <translation>Hay poca supervisión y pocos informes públicos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>110 Stat. 3009, section 287(g), as quoted in ICE's filing 202512-1653-001</source>
        <translation>110 Stat. 3009, sección 287(g), según se cita en el trámite 202512-1653-001 de ICE</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>ICE: fact sheet on the 287(g) program</source>
        <translation>ICE: hoja informativa sobre el programa 287(g)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Three signed agreements: Edgewood FL 2025 (Task Force), Pinal AZ 2020 (Jail Enforcement), Hillsborough FL 2025 (Warrant Service Officer)</source>
        <translation>Tres acuerdos firmados: Edgewood FL 2025 (Fuerza de Tarea), Pinal AZ 2020 (Aplicación en la Cárcel), Hillsborough FL 2025 (Oficial de Servicio de Órdenes)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>DHS: announcement of new reimbursement opportunities (copy of the release)</source>
        <translation>DHS: anuncio de nuevas oportunidades de reembolso (copia del comunicado)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Truthout: Trump Admin to Financially Reward Police Agencies for Working With ICE</source>
        <translation>Truthout: Trump Admin to Financially Reward Police Agencies for Working With ICE</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>The Sun (Malaysia), agency report: US offers to pay police wages for immigration enforcement cooperation</source>
        <translation>The Sun (Malasia), nota de agencia: US offers to pay police wages for immigration enforcement cooperation</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>VisaVerge: DHS launches program reimbursing 287(g) agencies for officer salaries</source>
        <translation>VisaVerge: DHS launches program reimbursing 287(g) agencies for officer salaries</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Center for Immigration Studies: Sheriffs: 287(g) Partnerships Improve Public Safety</source>
        <translation>Center for Immigration Studies: Sheriffs: 287(g) Partnerships Improve Public Safety</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Governing: 18 Texas Sheriffs Join Forces With Federal Immigration Officers</source>
        <translation>Governing: 18 Texas Sheriffs Join Forces With Federal Immigration Officers</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Center for American Progress: 287(g) Agreements Harm Individuals, Families, and Communities</source>
        <translation>Center for American Progress: 287(g) Agreements Harm Individuals, Families, and Communities</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Center for American Progress: Rapidly Expanding 287(g) Program Suffers from Lack of Transparency</source>
        <translation>Center for American Progress: Rapidly Expanding 287(g) Program Suffers from Lack of Transparency</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>in the field and in jail</source>
        <translation>en la calle y en la cárcel</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>in jail only</source>
        <translation>solo en la cárcel</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Ask about immigration status</source>
        <translation>Preguntar por el estatus migratorio</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>people held in the jail</source>
        <translation>personas detenidas en la cárcel</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>not listed</source>
        <translation>no figura</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Arrest without a warrant on reason to believe that a person is here unlawfully and likely to escape</source>
        <translation>Arrestar sin orden con razones para creer que una persona está aquí sin permiso legal y probablemente escapará</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Serve ICE's arrest warrants</source>
        <translation>Ejecutar órdenes de arresto de ICE</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>yes, at release</source>
        <translation>sí, al salir en libertad</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Issue detainers, prepare charging papers for ICE to sign</source>
        <translation>Emitir detainers, preparar documentos de cargos para que ICE los firme</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>Hold after transfer to ICE custody</source>
        <translation>Retener después del traslado a la custodia de ICE</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>transport on the same day</source>
        <translation>traslado el mismo día</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>up to 48 hours</source>
        <translation>hasta 48 horas</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>How it ends</source>
        <translation>Cómo se acaba</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>when either side ends or suspends it in writing; ICE gives 90 days' notice</source>
        <translation>cuando cualquiera de las partes le pone fin o lo suspende por escrito; ICE avisa con 90 días</translation>
    </message>
    <message>
        <location filename="../../resources/rights/program.json"/>
        <source>90 days' written notice by either side</source>
        <translation>con aviso escrito de 90 días de cualquiera de las partes</translation>
    </message>
</context>
<context>
    <name>ProgramWords</name>
    <message>
        <location filename="../../desktop/reports/program_words.py"/>
        <source>%1 (our sources for this are fair)</source>
        <translation>%1 (nuestras fuentes para esto son regulares)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/program_words.py"/>
        <source>%1, %2</source>
        <extracomment>title of a source, its date</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/program_words.py"/>
        <source>ICE's list dated %1 has %2 rows, each of them one agreement, held by %3 agencies in %4: %5.</source>
        <translation>La lista de ICE con fecha del %1 tiene %2 filas, cada una un acuerdo, de %3 agencias en %4: %5.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/program_words.py"/>
        <source>%1 %2</source>
        <extracomment>model, number of agreements</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/program_words.py"/>
        <source>No list of %1 or earlier is held here, so nothing can be set beside it.</source>
        <translation>No hay aquí ninguna lista del %1 o anterior, así que no se puede poner nada a su lado.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/program_words.py"/>
        <source>1 state</source>
        <translation>1 estado</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/program_words.py"/>
        <source>%n states</source>
        <translation>
            <numerusform>%n estado</numerusform>
            <numerusform>%n estados</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/program_words.py"/>
        <source>1 territory</source>
        <translation>1 territorio</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/program_words.py"/>
        <source>%n territories</source>
        <translation>
            <numerusform>%n territorio</numerusform>
            <numerusform>%n territorios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProxySettings</name>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>Proxy for updates</source>
        <translation>Proxy para actualizaciones</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>A proxy asks in this computer's place. Then the site sees the proxy's address and not yours. Leave it empty to use what the system has set.</source>
        <translation>Un proxy pregunta en lugar de esta computadora. Entonces el sitio ve la dirección del proxy y no la de usted. Déjelo vacío para usar lo que indica el sistema.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>Address of the proxy, beginning with http://, https:// or socks5h://</source>
        <translation>Dirección del proxy, que empieza con http://, https:// o socks5h://</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>Use this proxy</source>
        <translation>Usar este proxy</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>This is not the address of a proxy. An example: socks5h://127.0.0.1:9050</source>
        <translation>Esta no es la dirección de un proxy. Un ejemplo: socks5h://127.0.0.1:9050</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>Use Tor</source>
        <translation>Usar Tor</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>Use Tor on this computer: %1</source>
        <translation>Usar Tor en esta computadora: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>Tor must run on this computer for that. If it does not, the update fails and nothing is sent past it.</source>
        <translation>Para eso Tor tiene que estar funcionando en esta computadora. Si no, la actualización falla y nada se envía por otro camino.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>Updates go through this proxy.</source>
        <translation>Las actualizaciones pasan por este proxy.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/proxy_settings.py"/>
        <source>No proxy is set here.</source>
        <translation>Aquí no hay ningún proxy indicado.</translation>
    </message>
</context>
<context>
    <name>Qt</name>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Files of &amp;type:</source>
        <translation>Archivos de &amp;tipo:</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Page &amp;order:</source>
        <translation>&amp;Orden de las páginas:</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Pages &amp;per sheet:</source>
        <translation>Páginas por &amp;hoja:</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Page &amp;Set:</source>
        <translation>&amp;Conjunto de páginas:</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Double Sided Printing</source>
        <translation>Impresión por ambas caras</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Long side binding</source>
        <translation>Por el lado largo</translation>
    </message>
    <message>
        <location filename="../../build_scripts/wording/tables.py"/>
        <source>Short side binding</source>
        <translation>Por el lado corto</translation>
    </message>
</context>
<context>
    <name>RequestLetter</name>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Under the public-records law of %1 (its name and section, if you know them):</source>
        <translation>Según la ley de registros públicos de %1 (su nombre y sección, si los conoce):</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Your name and address</source>
        <translation>Su nombre y dirección</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>To the public-records officer of %1, %2</source>
        <translation>A la persona encargada de los registros públicos de %1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Address of the agency</source>
        <translation>Dirección de la agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>I ask for copies of these records:</source>
        <translation>Pido copias de estos registros:</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Please send them in electronic form if you have them so. If you withhold a part, please say which and why, and send the rest. If there is a fee, please tell me before you charge it.</source>
        <translation>Por favor, envíelos en forma electrónica si los tiene así. Si retiene una parte, por favor diga cuál y por qué, y envíe el resto. Si hay una tarifa, por favor avíseme antes de cobrarla.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>A form to fill in, not legal advice. Check your state's rules before you send it.</source>
        <translation>Un formulario para llenar, no asesoría legal. Revise las reglas de su estado antes de enviarlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Request for public records</source>
        <translation>Solicitud de registros públicos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Every memorandum of agreement between your agency and U.S. Immigration and Customs Enforcement (ICE) under section 287(g) of the Immigration and Nationality Act, 8 U.S.C. 1357(g), with its addenda and changes, signed or not.</source>
        <translation>Cada memorando de acuerdo entre su agencia y el Servicio de Inmigración y Control de Aduanas de EE. UU. (ICE) bajo la sección 287(g) de la Ley de Inmigración y Nacionalidad, 8 U.S.C. 1357(g), con sus adendas y cambios, firmado o no.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Letters and messages about joining, changing, suspending or ending such an agreement.</source>
        <translation>Cartas y mensajes sobre sumarse a tal acuerdo, cambiarlo, suspenderlo o ponerle fin.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>The number of your officers nominated, trained and certified under it, by date.</source>
        <translation>El número de sus oficiales propuestos, capacitados y certificados según él, por fecha.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Your written rules and training material for the use of these powers.</source>
        <translation>Sus reglas escritas y materiales de capacitación para el uso de estas facultades.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>Records of money asked of or paid by the federal government under it.</source>
        <translation>Registros de dinero pedido al gobierno federal o pagado por él según tal acuerdo.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>ICE's 287(g) list dated %1 names your agency.</source>
        <translation>La lista 287(g) de ICE con fecha del %1 nombra a su agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/request_letter.py"/>
        <source>I ask this whether or not such an agreement exists.</source>
        <translation>Pido esto exista o no tal acuerdo.</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Step-by-step page on what to do if police or immigration agents stop, question, visit or arrest you.</source>
        <translation>Página paso a paso sobre qué hacer si la policía o agentes de inmigración lo paran, interrogan, visitan o arrestan.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Collection of short rights guides for home, work, health care and protests.</source>
        <translation>Colección de guías breves de derechos para la casa, el trabajo, la atención médica y las protestas.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Wallet cards with short statements of rights, free to download and print; one side English, the other side another language.</source>
        <translation>Tarjetas de bolsillo con frases breves sobre derechos, gratis para descargar e imprimir; un lado en inglés, el otro en otro idioma.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Plain explanation of the three agreement models and what they mean for residents.</source>
        <translation>Explicación sencilla de los tres modelos de acuerdo y lo que significan para los residentes.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Map and background on which local agencies hold 287(g) agreements.</source>
        <translation>Mapa e información sobre qué agencias locales tienen acuerdos 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Compares state laws that limit or require help with immigration enforcement.</source>
        <translation>Compara leyes estatales que limitan o exigen ayuda con el control de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Worksheet to plan child care, documents and contacts in case a family member is detained.</source>
        <translation>Hoja para planear el cuidado de los hijos, documentos y contactos por si detienen a un familiar.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Longer manual on home raids, warrants and community response.</source>
        <translation>Manual más largo sobre redadas en casas, órdenes y respuesta de la comunidad.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Hub of guides for undocumented people and families, with a help finder.</source>
        <translation>Conjunto de guías para personas y familias sin documentos, con un buscador de ayuda.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Phone app that sends prepared messages to chosen contacts in an emergency.</source>
        <translation>Aplicación de teléfono que envía mensajes preparados a contactos elegidos en una emergencia.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Legal help line and guides for LGBTQ and HIV-positive immigrants, including how to file detention complaints.</source>
        <translation>Línea de ayuda legal y guías para inmigrantes LGBTQ y con VIH, incluso cómo presentar quejas por detención.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Free lawyers and guides for children who face immigration court alone.</source>
        <translation>Abogados gratuitos y guías para niños que enfrentan solos el tribunal de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Article on what rights education covers and why it is lawful.</source>
        <translation>Artículo sobre lo que abarca la educación en derechos y por qué es legal.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Official program page with models and the lists of participating and pending agencies.</source>
        <translation>Página oficial del programa con los modelos y las listas de agencias participantes y pendientes.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Short official description of the three models and how agencies join.</source>
        <translation>Descripción oficial breve de los tres modelos y de cómo se suman las agencias.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Find an adult in ICE custody by A-number and country of birth, or by name and country.</source>
        <translation>Encuentre a un adulto bajo custodia de ICE por número A y país de nacimiento, o por nombre y país.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Addresses and phones of ICE offices by area.</source>
        <translation>Direcciones y teléfonos de las oficinas de ICE por área.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Government guide to the locator, facility phones and court case status.</source>
        <translation>Guía del gobierno sobre el localizador, los teléfonos de los centros y el estado de los casos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Check the next hearing in an immigration court case with an A-number.</source>
        <translation>Consulte la próxima audiencia de un caso en el tribunal de inmigración con un número A.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Official list, updated each January, April, July and October, of free legal help by immigration court.</source>
        <translation>Lista oficial, actualizada cada enero, abril, julio y octubre, de ayuda legal gratuita por tribunal de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Rosters of nonprofits and non-lawyers allowed to give immigration legal help.</source>
        <translation>Listas de organizaciones sin fines de lucro y de personas no abogadas autorizadas a dar ayuda legal de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Complaint form about actions of DHS or of local officers who work under DHS authority.</source>
        <translation>Formulario de quejas sobre actos de DHS o de oficiales locales que trabajan bajo la autoridad de DHS.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Search free or low-cost nonprofit immigration legal help by state, county or ZIP code.</source>
        <translation>Busque ayuda legal de inmigración gratuita o de bajo costo por estado, condado o código postal.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Find private immigration lawyers by place, language and type of case.</source>
        <translation>Encuentre abogados privados de inmigración por lugar, idioma y tipo de caso.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Example of a library guide that gathers state and national rights pages.</source>
        <translation>Ejemplo de una guía de biblioteca que reúne páginas de derechos estatales y nacionales.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State guides on rights, scams and limits on local police help with immigration enforcement.</source>
        <translation>Guías estatales sobre derechos, estafas y límites a la ayuda de la policía local con el control de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Plain-language page on fake immigration help and who may really help.</source>
        <translation>Página en lenguaje sencillo sobre la ayuda falsa de inmigración y quién puede ayudar de verdad.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Statewide line to report enforcement and get rights and planning materials.</source>
        <translation>Línea de todo el estado para informar de operativos y obtener materiales de derechos y planificación.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Legal help for immigrants in Florida, including people in detention.</source>
        <translation>Ayuda legal para inmigrantes en Florida, incluso personas detenidas.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Community group with a line and rights workshops.</source>
        <translation>Grupo comunitario con una línea y talleres de derechos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Rights guide and card, and how to report police who break the state limits on immigration enforcement.</source>
        <translation>Guía y tarjeta de derechos, y cómo denunciar a la policía que no respeta los límites estatales al control de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Worker group in New Orleans that helps immigrant workers and families.</source>
        <translation>Grupo de trabajadores en Nueva Orleans que ayuda a trabajadores y familias inmigrantes.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Statewide line to report and verify enforcement.</source>
        <translation>Línea de todo el estado para informar y verificar operativos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State page on questions by agents, car stops and schools.</source>
        <translation>Página estatal sobre preguntas de agentes, paradas de autos y escuelas.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State coalition with news on laws and a help list.</source>
        <translation>Coalición estatal con noticias sobre leyes y una lista de ayuda.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Statewide legal help and rights materials.</source>
        <translation>Ayuda legal y materiales de derechos en todo el estado.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Says county boards, not sheriffs alone, may sign 287(g) agreements.</source>
        <translation>Dice que las juntas de los condados, no los sheriffs solos, pueden firmar acuerdos 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Free legal help in Minnesota and North Dakota and rights fact sheets.</source>
        <translation>Ayuda legal gratuita en Minnesota y Dakota del Norte y hojas informativas de derechos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Line, 7 a.m. to 7 p.m., to report and verify enforcement near St. Louis.</source>
        <translation>Línea, de 7 a.m. a 7 p.m., para informar y verificar operativos cerca de St. Louis.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State page, with the North Carolina rule on giving your name.</source>
        <translation>Página estatal, con la regla de Carolina del Norte sobre dar su nombre.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State rights page and PDFs for people and for businesses.</source>
        <translation>Página estatal de derechos y documentos PDF para personas y para negocios.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Explains limits on police help to ICE and the 2019 order against 287(g) agreements.</source>
        <translation>Explica los límites a la ayuda de la policía a ICE y la orden de 2019 contra los acuerdos 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Statewide line to report enforcement.</source>
        <translation>Línea de todo el estado para informar de operativos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>What the 2026 law ended, including 287(g).</source>
        <translation>Con qué acabó la ley de 2026, incluso 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Free legal help, including immigration.</source>
        <translation>Ayuda legal gratuita, incluso de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Rights cards and legal services in New York City, Long Island and Westchester.</source>
        <translation>Tarjetas de derechos y servicios legales en la ciudad de Nueva York, Long Island y Westchester.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Printable wallet cards and fact sheets.</source>
        <translation>Tarjetas de bolsillo para imprimir y hojas informativas.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Explains state bills on immigration enforcement.</source>
        <translation>Explica proyectos de ley estatales sobre el control de inmigración.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State line to report police or agencies that break Oregon's sanctuary laws.</source>
        <translation>Línea estatal para denunciar a policías o agencias que no respetan las leyes santuario de Oregón.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Nonprofit legal help for immigrants in Pennsylvania.</source>
        <translation>Ayuda legal sin fines de lucro para inmigrantes en Pensilvania.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Low-cost immigration legal help.</source>
        <translation>Ayuda legal de inmigración de bajo costo.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State coalition line for rights information and referrals.</source>
        <translation>Línea de una coalición estatal para información de derechos y referencias.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Legal help for immigrants in several Texas cities.</source>
        <translation>Ayuda legal para inmigrantes en varias ciudades de Texas.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Houston-area line for referrals; not a line to report raids.</source>
        <translation>Línea del área de Houston para referencias; no es una línea para informar de redadas.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Short legal-aid answer on which rights apply to everyone.</source>
        <translation>Respuesta breve de ayuda legal sobre qué derechos valen para todos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Free legal aid for people with low income.</source>
        <translation>Ayuda legal gratuita para personas de bajos ingresos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Legal help statewide and rights materials.</source>
        <translation>Ayuda legal en todo el estado y materiales de derechos.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Wisconsin worker and immigrant group with an emergency line.</source>
        <translation>Grupo de trabajadores e inmigrantes de Wisconsin con una línea de emergencia.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>Free legal and social help for people in detention in Arizona.</source>
        <translation>Ayuda legal y social gratuita para personas detenidas en Arizona.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/resources.json"/>
        <source>State affiliate page on limits to 287(g) in Vermont.</source>
        <translation>Página de la filial estatal sobre límites a 287(g) en Vermont.</translation>
    </message>
</context>
<context>
    <name>RightsCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/help_cards.py"/>
        <source>Phone: %1</source>
        <translation>Teléfono: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_cards.py"/>
        <source>This site belongs to ICE, which sees who visits it.</source>
        <translation>Este sitio es de ICE, que ve quién lo visita.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_cards.py"/>
        <source>Open page</source>
        <translation>Abrir página</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>Know your rights</source>
        <translation>Conozca sus derechos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>Pages of this state</source>
        <translation>Páginas de este estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>Pages in this language</source>
        <translation>Páginas en este idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>Pages about this topic</source>
        <translation>Páginas sobre este tema</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>These pages are by others. A link opens in your browser only when you press it; its address is shown beside it. The site you open can see that you came.</source>
        <translation>Estas páginas son de otros. Un enlace se abre en su navegador solo cuando usted lo pulsa; su dirección se muestra al lado. El sitio que abre puede ver que usted llegó.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>We know of no page of %1 itself that fits. Pages for the whole country stand below.</source>
        <translation>No conocemos ninguna página propia de %1 que corresponda. Abajo están las páginas para todo el país.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>No page for the whole country fits this choice.</source>
        <translation>Ninguna página para todo el país corresponde a esta elección.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>The whole country</source>
        <translation>Todo el país</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>Any language</source>
        <translation>Cualquier idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/rights_page.py"/>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
</context>
<context>
    <name>RightsWords</name>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Find a lawyer</source>
        <translation>Encontrar un abogado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>If police or agents stop you</source>
        <translation>Si lo paran policías o agentes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>If agents come to your home</source>
        <translation>Si llegan agentes a su casa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>At work</source>
        <translation>En el trabajo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>If someone is detained</source>
        <translation>Si alguien es detenido</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>A plan for the family</source>
        <translation>Un plan para la familia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>At school</source>
        <translation>En la escuela</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Report abuse</source>
        <translation>Denunciar abusos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Local groups and networks</source>
        <translation>Grupos y redes locales</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>About 287(g) and the law</source>
        <translation>Sobre 287(g) y la ley</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Bengali</source>
        <translation>Bengalí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Persian</source>
        <translation>Persa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Haitian Creole</source>
        <translation>Criollo haitiano</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Punjabi</source>
        <translation>Panyabí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Polish</source>
        <translation>Polaco</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Somali</source>
        <translation>Somalí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Serbian</source>
        <translation>Serbio</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Tagalog</source>
        <translation>Tagalo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Ukrainian</source>
        <translation>Ucraniano</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Vietnamese</source>
        <translation>Vietnamita</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/rights_words.py"/>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
</context>
<context>
    <name>SaveToggle</name>
    <message>
        <location filename="../../desktop/ui/widgets/save_toggle.py"/>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/save_toggle.py"/>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/save_toggle.py"/>
        <source>Saved on this computer: %1. Press to remove it.</source>
        <translation>Guardado en esta computadora: %1. Pulse para quitarlo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/save_toggle.py"/>
        <source>Save: %1</source>
        <translation>Guardar: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/save_toggle.py"/>
        <source>Remove this from what is saved</source>
        <translation>Quitar esto de lo guardado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/save_toggle.py"/>
        <source>Keep this on this computer, and nowhere else</source>
        <translation>Guardar esto en esta computadora, y en ningún otro lugar</translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Comparing what you saved with ICE's list …</source>
        <translation>Comparando lo que usted guardó con la lista de ICE …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Everything saved was removed from this computer. It can't be brought back. A backup of this computer may still hold a copy.</source>
        <translation>Todo lo guardado se quitó de esta computadora. No se puede recuperar. Una copia de respaldo de esta computadora puede tenerlo todavía.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Kept on this computer only, in the folder of this program. Whoever can use your account on this computer can see it. None of it is sent anywhere.</source>
        <translation>Se guarda solo en esta computadora, en la carpeta de este programa. Puede verlo quien pueda usar su cuenta en esta computadora. Nada de esto se envía a ninguna parte.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>The file of saved places was damaged and can't be read. It is kept beside it as saved.json.damaged; saving starts anew.</source>
        <translation>El archivo de lugares guardados estaba dañado y no se puede leer. Se conserva al lado como saved.json.damaged; lo guardado empieza de nuevo.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Nothing is saved. Look up a place or an agency and press “Save” to find it here again.</source>
        <translation>No hay nada guardado. Busque un lugar o una agencia y pulse “Guardar” para encontrarlo aquí otra vez.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>everything saved</source>
        <translation>todo lo guardado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>A whole table from a spreadsheet can be answered at once, without any of it being saved here.</source>
        <translation>Se puede responder de una vez una tabla entera de una hoja de cálculo, sin que nada de ella se guarde aquí.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Many at once …</source>
        <translation>Muchos a la vez …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Many at once: answer a table from a spreadsheet</source>
        <translation>Muchos a la vez: responder una tabla de una hoja de cálculo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Mark all as seen</source>
        <translation>Marcar todo como visto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Mark all changes as seen</source>
        <translation>Marcar todos los cambios como vistos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Open: %1</source>
        <translation>Abrir: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Mark as seen</source>
        <translation>Marcar como visto</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Mark as seen: %1</source>
        <translation>Marcar como visto: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>One press removes everything saved from this computer, at once. It can't be brought back.</source>
        <translation>Pulsar una vez quita de esta computadora todo lo guardado, al momento. No se puede recuperar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Remove all</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/saved_page.py"/>
        <source>Remove everything saved</source>
        <translation>Quitar todo lo guardado</translation>
    </message>
</context>
<context>
    <name>SavedWords</name>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>ZIP code %1</source>
        <translation>Código postal %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>The part in %1</source>
        <translation>La parte en %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>The part outside a town</source>
        <translation>La parte fuera de toda localidad</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>This is not known to the program any more, so nothing can be said of it.</source>
        <translation>El programa ya no conoce esto, así que no se puede decir nada de ello.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>Nothing has changed since the list dated %1.</source>
        <translation>Nada ha cambiado desde la lista con fecha del %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>1 change since the list dated %1:</source>
        <translation>1 cambio desde la lista con fecha del %1:</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>%n changes since the list dated %1:</source>
        <translation>
            <numerusform>%n cambio desde la lista con fecha del %1:</numerusform>
            <numerusform>%n cambios desde la lista con fecha del %1:</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>%1. Then: not shown here. Now: %2.</source>
        <translation>%1. Entonces: no se mostraba aquí. Ahora: %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>%1. Then: %2. Now: not shown here, because its records changed.</source>
        <translation>%1. Entonces: %2. Ahora: no se muestra aquí, porque cambiaron sus registros.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>%1. Then: %2. Now: %3.</source>
        <translation>%1. Entonces: %2. Ahora: %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>missing from the latest list, it was on the one before</source>
        <translation>falta en la lista más reciente, estaba en la anterior</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>%1 (%2)</source>
        <extracomment>On the list (models)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/saved_words.py"/>
        <source>%1: %2</source>
        <extracomment>where the power applies: model</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <location filename="../../desktop/ui/widgets/search_field.py"/>
        <source>Search: ZIP code, city, county or agency</source>
        <translation>Buscar: código postal, ciudad, condado o agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/search_field.py"/>
        <source>Type a ZIP code, or the name of a city, a county or an agency</source>
        <translation>Escriba un código postal, o el nombre de una ciudad, un condado o una agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/search_field.py"/>
        <source>ZIP code, city, county or agency</source>
        <translation>Código postal, ciudad, condado o agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/search_field.py"/>
        <source>ZIP code or name</source>
        <translation>Código postal o nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/search_field.py"/>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>1 day old</source>
        <translation>tiene 1 día</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/sentences.py"/>
        <source>%n days old</source>
        <translation>
            <numerusform>tiene %n día</numerusform>
            <numerusform>tiene %n días</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>ICE list dated %1 · %2</source>
        <translation>Lista de ICE con fecha del %1 · %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>ICE list dated %1 · %2 · %3 agreements</source>
        <translation>Lista de ICE con fecha del %1 · %2 · %3 acuerdos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>%1 · data %2</source>
        <extracomment>the list in use; the short version of the data</extracomment>
        <translation>%1 · datos %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Data version %1. Two computers that show the same one give the same answers.</source>
        <translation>Versión de los datos %1. Dos computadoras que muestran la misma dan las mismas respuestas.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Other ways police and jails may work with ICE that this list does not show</source>
        <translation>Otras maneras en que la policía y las cárceles pueden trabajar con ICE y que esta lista no muestra</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Fingerprints taken at booking are checked against immigration records</source>
        <translation>Las huellas digitales tomadas al ingresar en la cárcel se comparan con registros de inmigración</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Requests by ICE to hold someone in jail (detainers)</source>
        <translation>Peticiones de ICE para retener a alguien en la cárcel (detainers)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Letting ICE into a jail</source>
        <translation>Permitir la entrada de ICE en una cárcel</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Renting jail beds to ICE</source>
        <translation>Alquilar camas de cárcel a ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Joint task forces</source>
        <translation>Fuerzas de tarea conjuntas</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>Sharing data</source>
        <translation>Compartir datos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sentences.py"/>
        <source>General information, not legal advice.</source>
        <translation>Información general, no asesoría legal.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../desktop/ui/pages/settings_page.py"/>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/settings_page.py"/>
        <source>Changes here take effect right away.</source>
        <translation>Lo que cambie aquí vale de inmediato.</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <location filename="../../desktop/ui/families/settings_pages.py"/>
        <source>Save the list with its history</source>
        <translation>Guardar la lista con su historia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/families/settings_pages.py"/>
        <source>List with history (*.287g)</source>
        <translation>Lista con historia (*.287g)</translation>
    </message>
</context>
<context>
    <name>SheetActions</name>
    <message>
        <location filename="../../desktop/ui/widgets/sheet_actions.py"/>
        <source>Print …</source>
        <translation>Imprimir …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/sheet_actions.py"/>
        <source>Print a summary sheet: %1</source>
        <translation>Imprimir una hoja de resumen: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/sheet_actions.py"/>
        <source>Save sheet …</source>
        <translation>Guardar hoja …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/sheet_actions.py"/>
        <source>Save a summary sheet as a file: %1</source>
        <translation>Guardar una hoja de resumen como archivo: %1</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Summary sheet</source>
        <translation>Hoja de resumen</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>%1 (continued)</source>
        <extracomment>a heading on another page</extracomment>
        <translation>%1 (continúa)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>What these agreements allow</source>
        <translation>Lo que permiten estos acuerdos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Pages by other organizations. Whoever runs a page sees that you visit it.</source>
        <translation>Páginas de otras organizaciones. Quien administra una página ve que usted la visita.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Know your rights and find help</source>
        <translation>Conozca sus derechos y encuentre ayuda</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Find a lawyer</source>
        <translation>Encontrar un abogado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>If police or agents stop you</source>
        <translation>Si lo paran policías o agentes</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>If agents come to your home</source>
        <translation>Si llegan agentes a su casa</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>If someone is detained</source>
        <translation>Si detienen a alguien</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>1 day old on %1</source>
        <translation>1 día de antigüedad al %1</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>%n days old on %1</source>
        <translation>
            <numerusform>%n día de antigüedad al %1</numerusform>
            <numerusform>%n días de antigüedad al %1</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Source: ICE's list dated %1, %2</source>
        <translation>Fuente: lista de ICE con fecha del %1, %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>ICE's 287(g) list dated</source>
        <translation>Lista 287(g) de ICE con fecha del</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>ICE's list dated %1 (%2 agreements), file %3, SHA-256 %4…</source>
        <translation>Lista de ICE con fecha del %1 (%2 acuerdos), archivo %3, SHA-256 %4…</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Sheet made %1 with version %2 of the program.</source>
        <translation>Hoja hecha el %1 con la versión %2 del programa.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Copy of the list saved %1.</source>
        <translation>Copia de la lista guardada el %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/sheet_frame.py"/>
        <source>Not made or approved by ICE or any government.</source>
        <translation>No la hizo ni la aprobó ICE ni ningún gobierno.</translation>
    </message>
</context>
<context>
    <name>SheetOutlet</name>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>Save the sheet</source>
        <translation>Guardar la hoja</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>There is a file %1 already. Choose another name.</source>
        <translation>Ya hay un archivo %1. Elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>The file could not be written: %1. Choose another folder or name.</source>
        <translation>No se pudo escribir el archivo: %1. Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>No printer is set up on this computer.</source>
        <translation>No hay ninguna impresora configurada en esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>“Save sheet …” makes a PDF that can be printed elsewhere.</source>
        <translation>“Guardar hoja …” hace un PDF que se puede imprimir en otra parte.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>The sheet was handed to the printer.</source>
        <translation>La hoja se entregó a la impresora.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/sheet_outlet.py"/>
        <source>%n of what is saved is not known any more and has no sheet.</source>
        <translation>
            <numerusform>%n de lo guardado ya no se conoce y no tiene hoja.</numerusform>
            <numerusform>%n de lo guardado ya no se conocen y no tienen hoja.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <location filename="../../desktop/ui/printing/sheet_printer.py"/>
        <source>Zoom</source>
        <translation>Tamaño de la vista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing/sheet_printer.py"/>
        <source>Page shown</source>
        <translation>Página a la vista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing/sheet_printer.py"/>
        <source>Pages as they will be printed</source>
        <translation>Páginas tal como se imprimirán</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/printing/sheet_printer.py"/>
        <source>Summary sheet</source>
        <translation>Hoja de resumen</translation>
    </message>
</context>
<context>
    <name>SheetSettings</name>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Second language</source>
        <translation>Segundo idioma</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>For people who read large print; a sheet takes more pages.</source>
        <translation>Para quienes leen letra grande; una hoja ocupa más páginas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Printed sheets</source>
        <translation>Hojas impresas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>As usual here</source>
        <translation>Lo usual aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/look_settings.py"/>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>287(g) Lookup</source>
        <translation>287(g) Lookup</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Look up</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Know your rights</source>
        <translation>Conozca sus derechos</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>About the program</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Leave quickly</source>
        <translation>Salir rápido</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/side_bar.py"/>
        <source>Closes the program at once and empties the clipboard. Or press Shift three times. It can't undo pages opened in the browser, printed or saved files.</source>
        <translation>Cierra el programa al momento y vacía el portapapeles. O pulse Mayús tres veces. No puede deshacer páginas abiertas en el navegador ni archivos impresos o guardados.</translation>
    </message>
</context>
<context>
    <name>SourceCopy</name>
    <message>
        <location filename="../../desktop/ui/widgets/source_copy.py"/>
        <source>Copy with source</source>
        <translation>Copiar con fuente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_copy.py"/>
        <source>Copy with its source: %1</source>
        <translation>Copiar con su fuente: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_copy.py"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>SourceQuestion</name>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>Where may newer lists come from?</source>
        <translation>¿De dónde pueden venir listas más recientes?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>ICE is part of the Department of Homeland Security (DHS). Its site sees this computer's address.</source>
        <translation>ICE es parte del Departamento de Seguridad Nacional (DHS). Su sitio ve la dirección de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>The Deportation Data Project keeps copies of ICE's list on GitHub; they may be some days behind. GitHub sees this computer's address.</source>
        <translation>El Deportation Data Project guarda copias de la lista de ICE en GitHub; pueden tener algunos días de atraso. GitHub ve la dirección de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>Nothing is ever fetched. You open a list file that you saved or were given.</source>
        <translation>Nunca se descarga nada. Usted abre un archivo de lista que guardó o que le dieron.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>ICE's site</source>
        <translation>El sitio de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>A public archive</source>
        <translation>Un archivo público</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>Only files I open</source>
        <translation>Solo archivos que yo abro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>The update begins when you choose. What you look up is never sent.</source>
        <translation>La actualización empieza cuando usted elige. Lo que usted busca nunca se envía.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_question.py"/>
        <source>ICE's list changes often. Nothing is fetched now, only when you press Update. What you look up is never sent. You can change your choice in Settings.</source>
        <translation>La lista de ICE cambia a menudo. Ahora no se descarga nada, solo cuando usted pulsa Actualizar. Lo que usted busca nunca se envía. Puede cambiar su elección en Configuración.</translation>
    </message>
</context>
<context>
    <name>SourceSettings</name>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Where lists come from</source>
        <translation>De dónde vienen las listas</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Whoever is asked for a list sees this computer's address. What you look up is never sent.</source>
        <translation>Quien recibe la petición de una lista ve la dirección de esta computadora. Lo que usted busca nunca se envía.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>The address of a list file, beginning with https://</source>
        <translation>La dirección de un archivo de lista, que empieza con https://</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Use this address</source>
        <translation>Usar esta dirección</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>This is not an address that can be used. It must begin with https:// and name a site.</source>
        <translation>Esta dirección no se puede usar. Tiene que empezar con https:// y nombrar un sitio.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Look for a newer list by itself</source>
        <translation>Buscar una lista más reciente por sí solo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Open a list file …</source>
        <translation>Abrir una lista …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Save as one file …</source>
        <translation>Guardar en archivo …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Save the list with its history as one file</source>
        <translation>Guardar la lista con su historia como un solo archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>www.ice.gov. ICE, part of the Department of Homeland Security (DHS), sees this computer's address.</source>
        <translation>www.ice.gov. ICE, parte del Departamento de Seguridad Nacional (DHS), ve la dirección de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>A public archive: copies of ICE's list, on GitHub. GitHub sees this computer's address.</source>
        <translation>Un archivo público: copias de la lista de ICE, en GitHub. GitHub ve la dirección de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>A list file somewhere else. That site sees this computer's address.</source>
        <translation>Un archivo de lista en otro lugar. Ese sitio ve la dirección de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Nothing is ever fetched. You open a list file that you saved or were given.</source>
        <translation>Nunca se descarga nada. Usted abre un archivo de lista que guardó o que le dieron.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>ICE's site</source>
        <translation>El sitio de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Deportation Data Project</source>
        <translation>Deportation Data Project</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Relevant Research</source>
        <translation>Relevant Research</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>An address of my own</source>
        <translation>Una dirección propia</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Only files I open</source>
        <translation>Solo archivos que yo abro</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>At the start and while the window is open, at most every 12 hours. A newer list that passes the checks is taken. Off unless you switch it on.</source>
        <translation>Al inicio y mientras la ventana está abierta, cada 12 horas como máximo. Se toma una lista más reciente que pase las revisiones. Está apagado a menos que usted lo active.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>The one file holds the list with its history, for this program on another computer.</source>
        <translation>El archivo contiene la lista con su historia, para este programa en otra computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/source_settings.py"/>
        <source>Looked last on %1.</source>
        <translation>Se buscó por última vez el %1.</translation>
    </message>
</context>
<context>
    <name>SourcedLines</name>
    <message>
        <location filename="../../desktop/ui/widgets/sourced_lines.py"/>
        <source>[%1] %2</source>
        <extracomment>number and title of a source</extracomment>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/sourced_lines.py"/>
        <source>Open source</source>
        <translation>Abrir la fuente</translation>
    </message>
</context>
<context>
    <name>SourcesCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/help_cards.py"/>
        <source>ICE's list of participating agencies dated %1, %2 agreements: %3</source>
        <translation>Lista de ICE de agencias participantes con fecha del %1, %2 acuerdos: %3</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_cards.py"/>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_cards.py"/>
        <source>Copy saved %1</source>
        <translation>Copia guardada el %1</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/help_cards.py"/>
        <source>Places and agencies: US Census Bureau, HUD, GeoNames (CC BY 4.0), FBI UCR Police Employee data, HIFLD (checked 2018-19). None of them endorses this program.</source>
        <translation>Lugares y agencias: US Census Bureau, HUD, GeoNames (CC BY 4.0), FBI UCR Police Employee data, HIFLD (revisado en 2018-19). Ninguno de ellos respalda este programa.</translation>
    </message>
</context>
<context>
    <name>SpanPicker</name>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>Compare the list dated</source>
        <translation>Comparar la lista con fecha del</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>with the list dated</source>
        <translation>con la lista con fecha del</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>Compare with the list dated</source>
        <translation>Comparar con la lista con fecha del</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>Compare the newest list with the one 30 days before</source>
        <translation>Comparar la lista más reciente con la de 30 días antes</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>Since the oldest list held</source>
        <translation>Desde la más antigua</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>Compare all lists held</source>
        <translation>Comparar todas las listas que hay aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/span_picker.py"/>
        <source>%1 (%2)</source>
        <extracomment>date of a list, am or pm</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Look up</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Are the police where you live on ICE's 287(g) list?</source>
        <translation>¿Está la policía de donde usted vive en la lista 287(g) de ICE?</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Under section 287(g), ICE signs agreements with police and sheriffs. Trained officers may then do parts of immigration enforcement. ICE publishes a list of these agreements.</source>
        <translation>Bajo la sección 287(g), ICE firma acuerdos con policías y sheriffs. Entonces los oficiales capacitados pueden hacer partes del control de inmigración. ICE publica una lista de estos acuerdos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Type a ZIP code above, or the name of a city, a county or an agency.</source>
        <translation>Escriba arriba un código postal, o el nombre de una ciudad, un condado o una agencia.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Try one</source>
        <translation>Pruebe uno</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Many at once …</source>
        <translation>Muchos a la vez …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Many at once: answer a table from a spreadsheet</source>
        <translation>Muchos a la vez: responder una tabla de una hoja de cálculo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>The list shows agreements. It does not show everything an agency does with ICE.</source>
        <translation>La lista muestra acuerdos. No muestra todo lo que una agencia hace con ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>A list gets old. Its date is at the foot of this window and beside every answer.</source>
        <translation>Una lista envejece. Su fecha está al pie de esta ventana y junto a cada respuesta.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/pages/start_page.py"/>
        <source>What you look up stays on this computer. None of it is kept unless you save it.</source>
        <translation>Lo que busca queda en esta computadora. No se conserva nada a menos que usted lo guarde.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Alabama</source>
        <translation>Alabama</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Alaska</source>
        <translation>Alaska</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Arizona</source>
        <translation>Arizona</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Arkansas</source>
        <translation>Arkansas</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>California</source>
        <translation>California</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Colorado</source>
        <translation>Colorado</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Connecticut</source>
        <translation>Connecticut</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Delaware</source>
        <translation>Delaware</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>District of Columbia</source>
        <translation>Distrito de Columbia</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Florida</source>
        <translation>Florida</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Georgia</source>
        <translation>Georgia</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Hawaii</source>
        <translation>Hawái</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Idaho</source>
        <translation>Idaho</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Illinois</source>
        <translation>Illinois</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Indiana</source>
        <translation>Indiana</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Iowa</source>
        <translation>Iowa</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Kansas</source>
        <translation>Kansas</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Kentucky</source>
        <translation>Kentucky</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Louisiana</source>
        <translation>Luisiana</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Maine</source>
        <translation>Maine</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Maryland</source>
        <translation>Maryland</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Massachusetts</source>
        <translation>Massachusetts</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Michigan</source>
        <translation>Míchigan</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Minnesota</source>
        <translation>Minnesota</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Mississippi</source>
        <translation>Misisipi</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Missouri</source>
        <translation>Misuri</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Montana</source>
        <translation>Montana</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Nebraska</source>
        <translation>Nebraska</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Nevada</source>
        <translation>Nevada</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>New Hampshire</source>
        <translation>Nuevo Hampshire</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>New Jersey</source>
        <translation>Nueva Jersey</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>New Mexico</source>
        <translation>Nuevo México</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>New York</source>
        <translation>Nueva York</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>North Carolina</source>
        <translation>Carolina del Norte</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>North Dakota</source>
        <translation>Dakota del Norte</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Ohio</source>
        <translation>Ohio</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Oklahoma</source>
        <translation>Oklahoma</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Oregon</source>
        <translation>Oregón</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Pennsylvania</source>
        <translation>Pensilvania</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Rhode Island</source>
        <translation>Rhode Island</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>South Carolina</source>
        <translation>Carolina del Sur</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>South Dakota</source>
        <translation>Dakota del Sur</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Tennessee</source>
        <translation>Tennessee</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Texas</source>
        <translation>Texas</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Utah</source>
        <translation>Utah</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Vermont</source>
        <translation>Vermont</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Virginia</source>
        <translation>Virginia</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Washington</source>
        <translation>Washington</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>West Virginia</source>
        <translation>Virginia Occidental</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Wisconsin</source>
        <translation>Wisconsin</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Wyoming</source>
        <translation>Wyoming</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>American Samoa</source>
        <translation>Samoa Americana</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Northern Mariana Islands</source>
        <translation>Islas Marianas del Norte</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <location filename="../../desktop/domain/states.py"/>
        <source>U.S. Virgin Islands</source>
        <translation>Islas Vírgenes de EE. UU.</translation>
    </message>
</context>
<context>
    <name>StateLaw</name>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Act 654 of 2025 requires the state Division of Correction and every sheriff who runs a county jail to apply for the Warrant Service Officer program, and widens the ban on sanctuary policies to counties.</source>
        <translation>La Ley 654 de 2025 exige que la División de Correccionales del estado y cada sheriff que administra una cárcel de condado soliciten el programa de Oficial de Servicio de Órdenes, y extiende a los condados la prohibición de políticas santuario.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 426, Act 654 of 2025</source>
        <translation>SB 426, Ley 654 de 2025</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 426 summary</source>
        <translation>Resumen de SB 426</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>The California Values Act (SB 54, 2017), Government Code 7284.6, bars state and local agencies from acting as immigration officers under 8 U.S.C. 1357(g) or otherwise.</source>
        <translation>La Ley de Valores de California (SB 54, 2017), Código de Gobierno 7284.6, prohíbe que las agencias estatales y locales actúen como oficiales de inmigración bajo 8 U.S.C. 1357(g) o de otra manera.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 54 summary</source>
        <translation>Resumen de SB 54</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB19-1124 bars arrests on civil detainers; HB23-1100 bars detention contracts; SB25-276 tightened these. Teller County kept a 287(g) agreement and said HB23-1100 did not reach it.</source>
        <translation>HB19-1124 prohíbe arrestos por detainers civiles; HB23-1100 prohíbe contratos de detención; SB25-276 los hizo más estrictos. El condado de Teller mantuvo un acuerdo 287(g) y dijo que HB23-1100 no lo alcanzaba.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>The Trust Act (2013, 2019, 2025) limits arrests on detainers and the use of public resources for ICE; people may sue since October 1, 2025. News counts list Connecticut among states that bar or restrict 287(g).</source>
        <translation>La Ley Trust (2013, 2019, 2025) limita los arrestos por detainers y el uso de recursos públicos para ICE; las personas pueden demandar desde el 1 de octubre de 2025. Recuentos de prensa ponen a Connecticut entre los estados que prohíben o restringen 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>C.G.S. 54-192h; 2025 amendments</source>
        <translation>C.G.S. 54-192h; enmiendas de 2025</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>List of states</source>
        <translation>Lista de estados</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>The Sanctuary Values Amendment Act of 2020 (D.C. Law 23-282) limits holds and access without a judicial order. A 2025 mayoral proposal to repeal it and a U.S. House bill to override it were reported; police orders in 2025 allowed more contact with ICE.</source>
        <translation>La Ley de Enmienda de Valores Santuario de 2020 (D.C. Law 23-282) limita las retenciones y el acceso sin orden judicial. Se informó de una propuesta de la alcaldía de 2025 para derogarla y de un proyecto de la Cámara de Representantes de EE. UU. para anularla; órdenes policiales de 2025 permitieron más contacto con ICE.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Council committee report</source>
        <translation>Informe de una comisión del Concejo</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 182, signed July 14, 2025, bars Delaware law enforcement agencies from agreements to use federal civil immigration powers under 287(g) and ends existing ones.</source>
        <translation>HB 182, firmada el 14 de julio de 2025, prohíbe que las agencias del orden de Delaware hagan acuerdos para usar facultades federales de inmigración civil bajo 287(g) y pone fin a los existentes.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 182 tracker</source>
        <translation>Seguimiento de HB 182</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Florida law requires each law enforcement agency that runs a county jail to have a 287(g) agreement with ICE and to report on it. In February 2025 the Florida Sheriffs Association said all 67 county jails had signed.</source>
        <translation>La ley de Florida exige que cada agencia del orden que administra una cárcel de condado tenga un acuerdo 287(g) con ICE e informe sobre él. En febrero de 2025 la Asociación de Sheriffs de Florida dijo que las 67 cárceles de condado habían firmado.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Fla. Stat. s. 908.11 (2022 law, widened by 2025 Special Session C)</source>
        <translation>Fla. Stat. s. 908.11 (ley de 2022, ampliada en la Sesión Especial C de 2025)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>2022; changed February 2025</source>
        <translation>2022; cambiada en febrero de 2025</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>All 67 county jails signed</source>
        <translation>Firmaron las 67 cárceles de condado</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 1105 (2024) requires local agencies, including sheriffs, to seek written agreements with federal immigration authorities, honor detainers, and report on people in jail who were born abroad.</source>
        <translation>HB 1105 (2024) exige que las agencias locales, incluso los sheriffs, busquen acuerdos escritos con autoridades federales de inmigración, cumplan los detainers e informen sobre personas en la cárcel nacidas en el extranjero.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 1105, Georgia Criminal Alien Track and Report Act of 2024</source>
        <translation>HB 1105, Georgia Criminal Alien Track and Report Act de 2024</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>2024-05-01 (most parts); 2024-07-01 and 2025-01-01 (some reports)</source>
        <translation>2024-05-01 (la mayor parte); 2024-07-01 y 2025-01-01 (algunos informes)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Iowa Code chapter 27A (SF 481, 2018) bans local limits on cooperation and requires agencies to comply with ICE detainers. 2026 bills to widen it were filed.</source>
        <translation>El capítulo 27A del Código de Iowa (SF 481, 2018) prohíbe los límites locales a la cooperación y exige que las agencias cumplan los detainers de ICE. En 2026 se presentaron proyectos para ampliarlo.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Iowa Code ch. 27A</source>
        <translation>Iowa Code, cap. 27A</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>The Illinois TRUST Act (2017), made stronger by the Way Forward Act (2021), bars state and local law enforcement from civil immigration enforcement and from 287(g)-type agreements.</source>
        <translation>La Ley TRUST de Illinois (2017), reforzada por la Ley Way Forward (2021), prohíbe que la policía estatal y local haga control civil de inmigración y acuerdos del tipo 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>2017-08-28; amended 2021-2022</source>
        <translation>2017-08-28; enmendada en 2021-2022</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>List of states that bar 287(g)</source>
        <translation>Lista de estados que prohíben el 287(g)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Senate Enrolled Act 76 (2026), the FAIRNESS Act, requires police and government bodies to comply with detainer requests for people in their custody and bars limits on immigration enforcement. It does not order 287(g) agreements (as far as was found).</source>
        <translation>La Senate Enrolled Act 76 (2026), Ley FAIRNESS, exige que la policía y los organismos del gobierno cumplan las peticiones de detainer para personas bajo su custodia y prohíbe límites al control de inmigración. No ordena acuerdos 287(g) (hasta donde se encontró).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 76 (news)</source>
        <translation>SB 76 (prensa)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 2717 (2022) bars local sanctuary policies. One tracker says the legislature overrode a veto of a 2026 bill (Senate Substitute for HB 2372) that requires sheriffs to honor ICE detainers and lets sheriffs sign 287(g) agreements without county commission approval.</source>
        <translation>HB 2717 (2022) prohíbe políticas santuario locales. Un recuento dice que la legislatura superó el veto a un proyecto de 2026 (Senate Substitute for HB 2372) que exige que los sheriffs cumplan los detainers de ICE y les permite firmar acuerdos 287(g) sin aprobación de la comisión del condado.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>S. Sub. for HB 2372 (2026)</source>
        <translation>Sustituto del Senado de HB 2372 (2026)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 15 (2025) makes it a crime for officials to knowingly hinder or refuse federal immigration enforcement efforts. State agencies joined 287(g) under the governor's "Project GEAUX" order (order itself not seen).</source>
        <translation>SB 15 (2025) hace delito que los funcionarios estorben o rechacen a sabiendas el control federal de inmigración. Agencias estatales se sumaron a 287(g) bajo la orden “Project GEAUX” del gobernador (la orden misma no se vio).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 15 enacted</source>
        <translation>SB 15, promulgada</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>A January 2026 executive order blocks new 287(g) agreements by state offices without a certified safety need; the Department of Correction agreement stayed. The PROTECT Act passed the House (March 25) and Senate (May 7, 2026) in different forms and was in conference in July 2026.</source>
        <translation>Una orden ejecutiva de enero de 2026 impide nuevos acuerdos 287(g) de oficinas estatales sin una necesidad de protección certificada; el acuerdo del Departamento de Correccionales se mantuvo. La Ley PROTECT pasó la Cámara (25 de marzo) y el Senado (7 de mayo de 2026) en formas distintas y estaba en conferencia en julio de 2026.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Executive order (2026)</source>
        <translation>Orden ejecutiva (2026)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 245 / HB 444, signed February 17, 2026 as emergency laws, bar state and local agencies from 287(g) agreements. Existing agreements in nine counties had to end (reports say at once, with July 2026 as the outside date).</source>
        <translation>SB 245 / HB 444, firmadas el 17 de febrero de 2026 como leyes de emergencia, prohíben los acuerdos 287(g) a agencias estatales y locales. Los acuerdos existentes en nueve condados tenían que acabar (según informes, de inmediato, con julio de 2026 como fecha límite).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>LD 1971 became law without the governor's signature. It bars Maine police and jails from most immigration enforcement work. News reports count Maine among the states that bar 287(g).</source>
        <translation>LD 1971 se hizo ley sin la firma de la gobernadora. Prohíbe a la policía y a las cárceles de Maine la mayor parte del trabajo de control de inmigración. Informes de prensa cuentan a Maine entre los estados que prohíben 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>AP count</source>
        <translation>Recuento de AP</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>2026-01 (per AP); ordinary Maine laws start 90 days after session</source>
        <translation>2026-01 (según AP); en Maine las leyes ordinarias rigen 90 días después de la sesión</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>A December 12, 2025 attorney general opinion says only a county board, not a sheriff alone, may sign a 287(g) agreement, and that agreements do not allow holds on a civil detainer alone. Opinions guide officials; courts decide.</source>
        <translation>Una opinión del fiscal general del 12 de diciembre de 2025 dice que solo una junta de condado, no un sheriff solo, puede firmar un acuerdo 287(g), y que los acuerdos no permiten retener a alguien solo por un detainer civil. Las opiniones orientan a los funcionarios; deciden los tribunales.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Minn. AG opinion, Dec 12, 2025</source>
        <translation>Dictamen del fiscal general de Minnesota, 12 de diciembre de 2025</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 10 (2024) and HB 318 (2025) require sheriffs and jails to check status for certain charges, tell ICE before release, and hold people up to 48 hours on a detainer after a judicial official reviews it. They do not order sheriffs to sign 287(g) agreements.</source>
        <translation>HB 10 (2024) y HB 318 (2025) exigen que los sheriffs y las cárceles revisen el estatus en ciertos cargos, avisen a ICE antes de la liberación y retengan a personas hasta 48 horas por un detainer después de que lo revise un funcionario judicial. No ordenan a los sheriffs firmar acuerdos 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 318 (2025), veto overridden July 29, 2025</source>
        <translation>HB 318 (2025), veto anulado el 29 de julio de 2025</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 318 (news)</source>
        <translation>HB 318 (prensa)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 511 and SB 62 (2025) ban sanctuary policies, tell agencies to honor detainers when safe, and say no government in the state may stop an agency from entering a voluntary 287(g) agreement.</source>
        <translation>HB 511 y SB 62 (2025) prohíben políticas santuario, dicen a las agencias que cumplan los detainers cuando no haya riesgo, y dicen que ningún gobierno del estado puede impedir que una agencia haga un acuerdo 287(g) voluntario.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>2026-01-01 (some parts 2025-07-21)</source>
        <translation>2026-01-01 (algunas partes 2025-07-21)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>A September 2019 statewide order of the Attorney General, which adds to the 2018 Immigrant Trust Directive, bars 287(g) agreements by New Jersey agencies. It is an order, not a statute. A bill to put the directive into law was pocket-vetoed in January 2026 and was moving again in February 2026.</source>
        <translation>Una orden de septiembre de 2019 del Fiscal General para todo el estado, que se suma a la Directiva de Confianza de Inmigrantes de 2018, prohíbe los acuerdos 287(g) a las agencias de Nueva Jersey. Es una orden, no una ley. Un proyecto para hacer ley la directiva no fue firmado a tiempo (veto de bolsillo) en enero de 2026 y estaba de nuevo en trámite en febrero de 2026.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>AG supplemental order, Sept 2019, and Immigrant Trust Directive (Nov 2018)</source>
        <translation>Orden complementaria del fiscal general, septiembre de 2019, e Immigrant Trust Directive (noviembre de 2018)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Codification bill (2026)</source>
        <translation>Proyecto de codificación (2026)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Pocket veto</source>
        <translation>Veto de bolsillo</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>HB 9, the Immigrant Safety Act, signed February 5, 2026, ends 287(g) agreements and public contracts for civil immigration detention. It took effect May 20, 2026.</source>
        <translation>HB 9, Ley de Protección del Inmigrante (Immigrant Safety Act), firmada el 5 de febrero de 2026, pone fin a los acuerdos 287(g) y a los contratos públicos de detención civil de inmigración. Entró en vigor el 20 de mayo de 2026.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>ORS 181A.829 bars public bodies and police from agreements to use federal immigration powers, including those in 8 U.S.C. 1357(g).</source>
        <translation>ORS 181A.829 prohíbe que los organismos públicos y la policía hagan acuerdos para usar facultades federales de inmigración, incluso las de 8 U.S.C. 1357(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Oregon DOJ toolkit</source>
        <translation>Guía práctica del Departamento de Justicia de Oregón</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 2223 (2026), Public Chapter 1015, requires the sheriff of each county to enter an agreement under an available 287(g) program.</source>
        <translation>SB 2223 (2026), Public Chapter 1015, exige que el sheriff de cada condado haga un acuerdo bajo un programa 287(g) disponible.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Open States record</source>
        <translation>Registro en Open States</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Senate Bill 8 (2025) requires each sheriff whose county runs a jail to ask for and enter a 287(g)-type agreement, and to ask again each year if none is reached. It took effect January 1, 2026 and gives sheriffs until December 1, 2026. The state attorney general may sue sheriffs who do not comply.</source>
        <translation>La Ley del Senado 8 (SB 8, 2025) exige que cada sheriff cuyo condado administra una cárcel pida y haga un acuerdo del tipo 287(g), y que lo pida de nuevo cada año si no lo logra. Entró en vigor el 1 de enero de 2026 y da a los sheriffs hasta el 1 de diciembre de 2026. El fiscal general del estado puede demandar a los sheriffs que no cumplan.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 8, 89th Legislature (Gov. Code ch. 753)</source>
        <translation>SB 8, 89.ª Legislatura (Gov. Code, cap. 753)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>2026-01-01; comply by 2026-12-01</source>
        <translation>2026-01-01; debe cumplirse a más tardar el 2026-12-01</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 8 (news)</source>
        <translation>SB 8 (prensa)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>The governor ended 287(g) agreements of state agencies on February 4, 2026. SB 783 (2026), chapter 1028, says state and local agencies may hold such an agreement only if it is in writing and has set conditions; those parts end June 30, 2028.</source>
        <translation>La gobernadora puso fin a los acuerdos 287(g) de agencias estatales el 4 de febrero de 2026. SB 783 (2026), capítulo 1028, dice que las agencias estatales y locales pueden tener tal acuerdo solo si es por escrito y cumple condiciones fijas; esas partes rigen hasta el 30 de junio de 2028.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>SB 783 (2026), ch. 1028</source>
        <translation>SB 783 (2026), cap. 1028</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>Only the governor, after talking with the attorney general, may approve a 287(g) agreement (20 V.S.A. 4652). A 2025 law (S.44) removed the emergency exception.</source>
        <translation>Solo el gobernador, después de hablar con el fiscal general, puede aprobar un acuerdo 287(g) (20 V.S.A. 4652). Una ley de 2025 (S.44) quitó la excepción de emergencia.</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>2025-05-21 (signed)</source>
        <translation>2025-05-21 (firmada)</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>The Keep Washington Working Act (2019), RCW 10.93.160, bars agreements that give state or local officers federal civil immigration powers, including 287(g).</source>
        <translation>La Ley Keep Washington Working (2019), RCW 10.93.160, prohíbe los acuerdos que dan a oficiales estatales o locales facultades federales de inmigración civil, incluso 287(g).</translation>
    </message>
    <message>
        <location filename="../../resources/rights/state_law.json"/>
        <source>W. Va. Code 15-16 bans state and local policies that restrict help with immigration enforcement, including detainers and program agreements. The governor put state agencies into 287(g) by order in 2025. SB 615 (2026) would add a duty to notify and cooperate; its outcome was not seen.</source>
        <translation>W. Va. Code 15-16 prohíbe las políticas estatales y locales que restringen la ayuda con el control de inmigración, incluso los detainers y los acuerdos del programa. El gobernador puso agencias estatales en 287(g) por orden en 2025. SB 615 (2026) agregaría el deber de avisar y cooperar; no se vio en qué quedó.</translation>
    </message>
</context>
<context>
    <name>StateSheet</name>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>No longer on the list</source>
        <translation>Ya no está en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>%1 agencies of %2 are on %3.</source>
        <translation>%1 agencias de %2 están en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>No agency of %2 is on %3.</source>
        <translation>Ninguna agencia de %2 está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>1 agency of %2 is on %3.</source>
        <translation>1 agencia de %2 está en %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>%1 (%2): %3</source>
        <extracomment>on patrol (model): count</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Agreements</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>An agency that is not named here is not on this list, or the list names it in a way we can't tell. This does not mean it never works with ICE.</source>
        <translation>Una agencia que no se nombra aquí no está en esta lista, o la lista la nombra de un modo en que no podemos saberlo. Esto no significa que nunca trabaje con ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>A statewide agency works everywhere in %1.</source>
        <translation>Una agencia de todo el estado trabaja en cualquier parte de %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>%1: %2</source>
        <extracomment>a kind of agency, how many</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Statewide agencies</source>
        <translation>Agencias de todo el estado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>County agencies</source>
        <translation>Agencias del condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Town police</source>
        <translation>Policía municipal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Regional agencies</source>
        <translation>Agencias regionales</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Judicial districts</source>
        <translation>Distritos judiciales</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Campus police</source>
        <translation>Policía de campus</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Airport and port police</source>
        <translation>Policía de aeropuertos y puertos</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Constable districts</source>
        <translation>Distritos de condestable</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Tribal police</source>
        <translation>Policía tribal</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/state_sheet.py"/>
        <source>Agencies whose territory we can't tell</source>
        <translation>Agencias cuyo territorio no podemos saber</translation>
    </message>
</context>
<context>
    <name>StateSheetCard</name>
    <message>
        <location filename="../../desktop/ui/widgets/state_sheet_card.py"/>
        <source>A whole state</source>
        <translation>Un estado entero</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/state_sheet_card.py"/>
        <source>One sheet with every agency of a state that is on ICE's list, or was: some have many pages.</source>
        <translation>Una hoja con todas las agencias de un estado que están o estuvieron en la lista de ICE: algunas tienen muchas páginas.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/state_sheet_card.py"/>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/state_sheet_card.py"/>
        <source>the whole state that is chosen</source>
        <translation>el estado entero que se eligió</translation>
    </message>
</context>
<context>
    <name>StatewideGroup</name>
    <message numerus="yes">
        <location filename="../../desktop/ui/widgets/statewide.py"/>
        <source>Show all %n statewide agencies</source>
        <translation>
            <numerusform>Mostrar la única agencia de todo el estado (%n)</numerusform>
            <numerusform>Mostrar las %n agencias de todo el estado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/widgets/statewide.py"/>
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostrar %n</numerusform>
            <numerusform>Mostrar las %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLabels</name>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>Lists held</source>
        <translation>Listas guardadas</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>List file</source>
        <translation>Archivo de la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>Agreements</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>Agencies on the list</source>
        <translation>Agencias en la lista</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>States and territories</source>
        <translation>Estados y territorios</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>Agencies known</source>
        <translation>Agencias conocidas</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>ZIP codes known</source>
        <translation>Códigos postales conocidos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>Data version</source>
        <translation>Versión de los datos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>came with the program</source>
        <translation>vino con el programa</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>from ICE's site</source>
        <translation>del sitio de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>from a public archive</source>
        <translation>de un archivo público</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/status.py"/>
        <source>from a file</source>
        <translation>de un archivo de la computadora</translation>
    </message>
</context>
<context>
    <name>StatusSentences</name>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>%1 is missing from the latest list, dated %2; it was on the one before. Check again.</source>
        <translation>%1 falta en la lista más reciente, con fecha del %2; estaba en la anterior. Vuelva a revisar.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>We can't tell whether %1 is on ICE's 287(g) list dated %2. The records do not match well enough.</source>
        <translation>No podemos saber si %1 está en la lista 287(g) de ICE con fecha del %2. Los registros no coinciden lo suficiente.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>%1 is not on ICE's 287(g) list dated %2. This does not mean it never works with ICE.</source>
        <translation>%1 no está en la lista 287(g) de ICE con fecha del %2. Esto no significa que nunca trabaje con ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>As of %1 - this list is old.</source>
        <translation>Al %1: esta lista es antigua.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>Missing from the latest list; it was on the one before. Check again.</source>
        <translation>Falta en la lista más reciente; estaba en la anterior. Vuelva a revisar.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>Last listed %1. ICE does not say why; it may have ended, been renamed, or been left off by mistake.</source>
        <translation>Última vez en la lista: %1. ICE no dice por qué; puede haber concluido, cambiado de nombre o quedado fuera por error.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>The records do not match well enough to say whether it is on the list.</source>
        <translation>Los registros no coinciden lo suficiente para decir si está en la lista.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>Not being on this list does not mean it never works with ICE.</source>
        <translation>Que no esté en esta lista no significa que nunca trabaje con ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>Not being on this list does not mean an agency never works with ICE.</source>
        <translation>No estar en esta lista no significa que una agencia nunca trabaje con ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>Known only from an older source, checked in 2018-19: this agency may no longer exist.</source>
        <translation>Se conoce solo por una fuente más antigua, revisada en 2018-19: puede que esta agencia ya no exista.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>Reported no officers to the FBI: it may not be active.</source>
        <translation>No informó de ningún oficial al FBI: puede que no esté activa.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>Serves only part of %1; there is no public map of its district.</source>
        <translation>Sirve solo a una parte de %1; no hay un mapa público de su distrito.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>the county</source>
        <translation>el condado</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>First seen on a list dated %1; last seen on a list dated %2.</source>
        <translation>Vista por primera vez en una lista con fecha del %1; por última vez en una lista con fecha del %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>%1 (%2)</source>
        <extracomment>on patrol (model, signed date)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>%1 is on ICE's 287(g) list dated %2.</source>
        <translation>%1 está en la lista 287(g) de ICE con fecha del %2.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>%1 is on ICE's 287(g) list dated %2. %3.</source>
        <translation>%1 está en la lista 287(g) de ICE con fecha del %2. %3.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>%1 is no longer on ICE's 287(g) list (dated %2). Last listed %3. ICE does not say why; it may have ended, been renamed, or been left off by mistake.</source>
        <translation>%1 ya no está en la lista 287(g) de ICE (con fecha del %2). Última vez en la lista: %3. ICE no dice por qué; puede haber concluido, cambiado de nombre o quedado fuera por error.</translation>
    </message>
    <message>
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>on a date we do not have</source>
        <translation>en una fecha que no tenemos</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reports/status_sentences.py"/>
        <source>The list is %n days old; agencies that joined later are not on it.</source>
        <translation>
            <numerusform>La lista tiene %n día; no están en ella las agencias que se sumaron después.</numerusform>
            <numerusform>La lista tiene %n días; no están en ella las agencias que se sumaron después.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../desktop/ui/widgets/top_bar.py"/>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/top_bar.py"/>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/top_bar.py"/>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/top_bar.py"/>
        <source>Done: forget what I looked up</source>
        <translation>Listo: olvidar lo que busqué</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/top_bar.py"/>
        <source>Forget what I looked up</source>
        <translation>Olvidar lo que busqué</translation>
    </message>
</context>
<context>
    <name>TownChips</name>
    <message numerus="yes">
        <location filename="../../desktop/ui/widgets/town_chips.py"/>
        <source>%n more</source>
        <extracomment>towns of this ZIP code</extracomment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message>
        <location filename="../../desktop/cli/transfer.py"/>
        <source>Written: the list dated %1 with %2 editions. Take it in with import-data.</source>
        <translation>Escrito: la lista con fecha del %1 con %2 ediciones. Tómela con import-data.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/transfer.py"/>
        <source>Taken in: the list dated %1 with %2 editions.</source>
        <translation>Tomada: la lista con fecha del %1 con %2 ediciones.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/transfer.py"/>
        <source>Held already: the list dated %1 with the same %2 editions.</source>
        <translation>Ya estaba aquí: la lista con fecha del %1 con las mismas %2 ediciones.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/transfer.py"/>
        <source>Refused: the file's list is dated %1, the one held %3. The list held before stays in use; --accept takes the older one.</source>
        <translation>Rechazada: la lista del archivo tiene fecha del %1, la que hay aquí del %3. Sigue en uso la lista de antes; --accept toma la más antigua.</translation>
    </message>
</context>
<context>
    <name>UpdateFrame</name>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>ICE's list (*.xlsx)</source>
        <translation>Lista de ICE (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>List with history (*.287g)</source>
        <translation>Lista con historia (*.287g)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Open a list file</source>
        <translation>Abrir un archivo de lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Nothing will be fetched. You can change this in Settings.</source>
        <translation>No se descargará nada. Puede cambiarlo en Configuración.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Lists will be fetched when you press Update. You can change this in Settings.</source>
        <translation>Las listas se descargarán cuando usted pulse Actualizar. Puede cambiarlo en Configuración.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>ICE's page</source>
        <translation>La página de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>where ICE links its list</source>
        <translation>donde ICE enlaza su lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>See what you saved</source>
        <translation>Ver lo que usted guardó</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>See what changed</source>
        <translation>Ver qué cambió</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>See what changed since the list before</source>
        <translation>Ver qué cambió desde la lista anterior</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Look at it and decide</source>
        <translation>Verla y decidir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Look at the list that was offered, and decide</source>
        <translation>Ver la lista que se ofreció, y decidir</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Keep the list I have</source>
        <translation>Conservar mi lista</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Try again to get the newest list</source>
        <translation>Intentar de nuevo obtener la lista más reciente</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Open a list file …</source>
        <translation>Abrir una lista …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_frame.py"/>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>UpdateNotices</name>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>The list was saved as %1.</source>
        <translation>La lista se guardó como %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>A backup of this computer may still hold a copy.</source>
        <translation>Una copia de respaldo de esta computadora puede tener todavía una copia.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>ICE's site</source>
        <translation>El sitio de ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>the Deportation Data Project's archive</source>
        <translation>el archivo público del Deportation Data Project</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Relevant Research's archive</source>
        <translation>el archivo público de Relevant Research</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Fetching the newest list from %1 …</source>
        <translation>Descargando la lista más reciente de %1 …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Checking the list …</source>
        <translation>Revisando la lista …</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>%1 of %2 kB</source>
        <translation>%1 de %2 kB</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>ICE's list dated %1 is in use now. Before: %2 agreements, dated %3. Now: %4.</source>
        <translation>Ahora está en uso la lista de ICE con fecha del %1. Antes: %2 acuerdos, con fecha del %3. Ahora: %4.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>%n more</source>
        <extracomment>places and agencies</extracomment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>New for what you saved: %1.</source>
        <translation>Nuevo para lo que usted guardó: %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>ICE's list dated %1 is in use now: %2 agreements.</source>
        <translation>Ahora está en uso la lista de ICE con fecha del %1: %2 acuerdos.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>The list dated %1 is older than the one in use. It was added to the history.</source>
        <translation>La lista con fecha del %1 es más antigua que la que está en uso. Se agregó a la historia.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>There is no newer list (looked at %1 on %2).</source>
        <translation>No hay una lista más reciente (se miró %1 el %2).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>The list in this file is held already (opened on %1).</source>
        <translation>La lista de este archivo ya estaba aquí (abierto el %1).</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>This list can't be used.</source>
        <translation>Esta lista no se puede usar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>A list was offered that looks wrong. It was not taken; it is for you to decide.</source>
        <translation>Se ofreció una lista que parece equivocada. No se tomó; a usted le toca decidir.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>%1 can't be used.</source>
        <translation>%1 no se puede usar.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>The update was cancelled; the list in use stays.</source>
        <translation>La actualización se canceló; la lista en uso se queda.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Nothing was taken in; the list in use stays.</source>
        <translation>No se incorporó nada; la lista en uso se queda.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>The list in use stays.</source>
        <translation>La lista en uso se queda.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Save the list with a web browser from ICE's page, then open the file here.</source>
        <translation>Guarde la lista con un navegador desde la página de ICE y luego abra el archivo aquí.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Check the proxy in Settings.</source>
        <translation>Revise el proxy en Configuración.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Everything this program saved was removed. Answers come from the list that it came with.</source>
        <translation>Todo lo que guardó este programa se quitó. Las respuestas vienen de la lista con que venía.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>The list dated %1 stays in use.</source>
        <translation>Sigue en uso la lista con fecha del %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>Neither its name nor the file tells its day. Give it the name that ICE gave it.</source>
        <translation>Ni su nombre ni el archivo dicen su día. Póngale el nombre que le dio ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/update_notices.py"/>
        <source>It is older than the list in use, and would take its place.</source>
        <translation>Es más antigua que la lista en uso, y tomaría su lugar.</translation>
    </message>
</context>
<context>
    <name>UpdateStrip</name>
    <message>
        <location filename="../../desktop/ui/widgets/update_strip.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/update_strip.py"/>
        <source>Cancel the update</source>
        <translation>Cancelar la actualización</translation>
    </message>
</context>
<context>
    <name>UpdateWords</name>
    <message>
        <location filename="../../desktop/cli/update.py"/>
        <source>%1: unchanged since it was fetched; held already</source>
        <translation>%1: sin cambios desde que se descargó; ya estaba aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/update.py"/>
        <source>%1: %2 (%3, %4 rows)</source>
        <translation>%1: %2 (%3, %4 filas)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/update.py"/>
        <source>To take it all the same: the same command with --accept.</source>
        <translation>Para tomarla de todos modos: el mismo comando con --accept.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/update.py"/>
        <source>newer than the list in use; it would be taken in</source>
        <translation>más nueva que la lista en uso; se tomaría</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/update.py"/>
        <source>older than the list in use</source>
        <translation>más antigua que la lista en uso</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/update.py"/>
        <source>would be refused</source>
        <translation>se rechazaría</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>positional arguments</source>
        <translation>argumentos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Look up, offline, which police agencies of a US place are on ICE's 287(g) list.</source>
        <translation>Busque, sin conexión, qué agencias de policía de un lugar de EE. UU. están en la lista 287(g) de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Exit codes: 0 done, 1 no answer, 2 wrong usage, 3 list refused, 4 file or network trouble, 5 store damaged.</source>
        <translation>Códigos de salida: 0 hecho, 1 sin respuesta, 2 uso incorrecto, 3 lista rechazada, 4 problema de archivo o red, 5 datos dañados.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>commands</source>
        <translation>comandos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>everywhere</source>
        <translation>en todos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>where the program writes</source>
        <translation>donde escribe el programa</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>language of words for people</source>
        <translation>idioma de las palabras para personas</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>one JSON document on stdout</source>
        <translation>un documento JSON en stdout</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>no messages beside the answer</source>
        <translation>sin mensajes junto a la respuesta</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the program's version</source>
        <translation>la versión del programa</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>this help</source>
        <translation>esta ayuda</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a ZIP code, or an agency or place</source>
        <translation>un código postal, o una agencia o un lugar</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>only this town of the ZIP code, or `outside` for none of them</source>
        <translation>solo esta localidad del código postal, u `outside` para ninguna de ellas</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a name or a part of it</source>
        <translation>un nombre o una parte de él</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>at most so many (10)</source>
        <translation>esta cantidad como máximo (10)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>only this state (USPS code)</source>
        <translation>solo este estado (código USPS)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>agency, place, county or zip</source>
        <translation>agency, place, county o zip</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the id that search and lookup give</source>
        <translation>el identificador que dan search y lookup</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>TFM, JEM or WSO</source>
        <translation>TFM, JEM o WSO</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the list as it stood on this day (2025-09-30)</source>
        <translation>la lista como estaba en este día (2025-09-30)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>csv, json, ndjson, xlsx</source>
        <translation>csv, json, ndjson, xlsx</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>after the list of this day (oldest)</source>
        <translation>después de la lista de este día (la más antigua)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>up to the list of this day (newest)</source>
        <translation>hasta la lista de este día (la más reciente)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>csv or json</source>
        <translation>csv o json</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>write there, whole or not at all</source>
        <translation>escribir ahí, entero o nada</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a ZIP code, an agency's id, state:ST, or saved</source>
        <translation>un código postal, el identificador de una agencia, state:ST o saved</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>one file for all, or a folder</source>
        <translation>un archivo para todo, o una carpeta</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>pdf (default for a folder), html or txt</source>
        <translation>pdf (lo normal para una carpeta), html o txt</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>in place of a sheet, a letter that asks for records</source>
        <translation>en lugar de una hoja, una carta que pide registros</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a second language beside the first</source>
        <translation>un segundo idioma junto al primero</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>letter (default) or a4</source>
        <translation>letter (lo normal) o a4</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>18 points</source>
        <translation>18 puntos</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a table with a column of questions</source>
        <translation>una tabla con una columna de preguntas</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the column that asks: its name, or its number from 1</source>
        <translation>la columna que pregunta: su nombre o su número desde 1</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>also a sheet of each answer: PDFs in a folder, or one PDF</source>
        <translation>también una hoja de cada respuesta: varios PDF en una carpeta o un solo PDF</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>ice (default), archive, relevant, or an https address</source>
        <translation>ice (lo normal), archive, relevant, o una dirección https</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>only say what is there; change nothing</source>
        <translation>solo decir qué hay; no cambiar nada</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>take a list that a check refused</source>
        <translation>tomar una lista que una revisión rechazó</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>ICE's workbooks (.xlsx)</source>
        <translation>libros de Excel de ICE (.xlsx)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>start an empty store without the list that ships</source>
        <translation>empezar un almacén vacío, sin la lista que viene con el programa</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the list's date, where its name does not tell</source>
        <translation>la fecha de la lista, donde su nombre no la dice</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a workbook (.xlsx)</source>
        <translation>un libro de Excel (.xlsx)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>where to write, whole or not at all</source>
        <translation>dónde escribir, entero o nada</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>what export-data wrote</source>
        <translation>lo que escribió export-data</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>take a list that is older than the one held</source>
        <translation>tomar una lista más antigua que la que hay aquí</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>the state of both (USPS code)</source>
        <translation>el estado de los dos (código USPS)</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>a name as ICE prints it</source>
        <translation>un nombre tal como lo publica ICE</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>another name</source>
        <translation>otro nombre</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>The answer for a place: every police agency that serves it.</source>
        <translation>La respuesta para un lugar: cada agencia de policía que lo sirve.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>What a text may mean, best first.</source>
        <translation>Lo que puede significar un texto, primero lo mejor.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>One agency: agreements, history, corrections, where each stands.</source>
        <translation>Una agencia: acuerdos, historia, correcciones, dónde consta cada cosa.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>The rows of ICE's list, in ICE's order.</source>
        <translation>Las filas de la lista de ICE, en el orden de ICE.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>What changed on the list between two days.</source>
        <translation>Qué cambió en la lista entre dos días.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>What is held: list, places, agencies, counts.</source>
        <translation>Qué hay aquí: lista, lugares, agencias, cantidades.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Summary sheets to print or hand on: PDF, HTML or text.</source>
        <translation>Hojas de resumen para imprimir o entregar: PDF, HTML o texto.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Many ZIP codes or names at once: a CSV file in, a CSV file out.</source>
        <translation>Muchos códigos postales o nombres a la vez: entra un archivo CSV y sale otro.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Fetch the newest list; the only command that uses the network.</source>
        <translation>Descargar la lista más reciente; el único comando que usa la red.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Take lists from disk, ordered by their date.</source>
        <translation>Tomar listas del disco, ordenadas por su fecha.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>What a workbook holds and what is odd about it; changes nothing.</source>
        <translation>Qué contiene un libro de Excel y qué tiene de raro; no cambia nada.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>The whole list with its history as one file.</source>
        <translation>Toda la lista con su historia como un solo archivo.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Take in such a file on another computer.</source>
        <translation>Tomar tal archivo en otra computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Whether two names mean one agency, and why.</source>
        <translation>Si dos nombres significan una sola agencia, y por qué.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/parser.py"/>
        <source>Prove that this installation works.</source>
        <translation>Comprobar que esta instalación funciona.</translation>
    </message>
    <message>
        <location filename="../../desktop/cli/usage_words.py"/>
        <source>usage: </source>
        <translation>uso: </translation>
    </message>
</context>
<context>
    <name>VersionLine</name>
    <message>
        <location filename="../../desktop/ui/widgets/version_line.py"/>
        <source>Check for a new version</source>
        <translation>Buscar una versión nueva</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/version_line.py"/>
        <source>Asks %1, which sees your computer's address.</source>
        <translation>Pregunta a %1, que ve la dirección de esta computadora.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/version_line.py"/>
        <source>Asking ...</source>
        <translation>Preguntando ...</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/version_line.py"/>
        <source>This is the newest version.</source>
        <translation>Esta es la versión más nueva.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/version_line.py"/>
        <source>Version %1 is there.</source>
        <translation>Hay una versión %1.</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/version_line.py"/>
        <source>Its page</source>
        <translation>Su página</translation>
    </message>
    <message>
        <location filename="../../desktop/ui/widgets/version_line.py"/>
        <source>%1 Try again later.</source>
        <translation>%1 Intente más tarde.</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <location filename="../../desktop/reports/voice.py"/>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
</context>
</TS>

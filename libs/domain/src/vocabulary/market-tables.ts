/**
 * The market codes that exist, as facts and nothing else; `markets.ts` gives them meaning.
 *
 * - Countries: the 249 officially assigned ISO 3166-1 alpha-2 codes, with their common English names (Unicode CLDR 48).
 * - Regions: UN M49 (Standard Country or Area Codes for Statistical Use), with the UN's names and composition. Taiwan,
 *   which M49 does not list, stands in 030 as in Unicode CLDR.
 * - `XK`, Kosovo: reserved for the user by ISO 3166-1, used by the EU, SWIFT and Unicode CLDR, with its place in 039 as
 *   there.
 * - Groupings: names that business reports use and no standard codes. Membership as of 2026; `middle-east` is the
 *   common usage: Western Asia without the Caucasus and Cyprus, with Egypt and Iran. `mena` adds Northern Africa,
 *   `emea` is that with all of Africa and Europe, `apac` is Eastern, Southern and South-eastern Asia with Oceania.
 */

/** One country a line: code, name. */
export const countryTable = `
AD Andorra
AE United Arab Emirates
AF Afghanistan
AG Antigua and Barbuda
AI Anguilla
AL Albania
AM Armenia
AO Angola
AQ Antarctica
AR Argentina
AS American Samoa
AT Austria
AU Australia
AW Aruba
AX Åland Islands
AZ Azerbaijan
BA Bosnia and Herzegovina
BB Barbados
BD Bangladesh
BE Belgium
BF Burkina Faso
BG Bulgaria
BH Bahrain
BI Burundi
BJ Benin
BL St. Barthélemy
BM Bermuda
BN Brunei
BO Bolivia
BQ Caribbean Netherlands
BR Brazil
BS Bahamas
BT Bhutan
BV Bouvet Island
BW Botswana
BY Belarus
BZ Belize
CA Canada
CC Cocos (Keeling) Islands
CD Democratic Republic of the Congo
CF Central African Republic
CG Congo
CH Switzerland
CI Côte d'Ivoire
CK Cook Islands
CL Chile
CM Cameroon
CN China
CO Colombia
CR Costa Rica
CU Cuba
CV Cape Verde
CW Curaçao
CX Christmas Island
CY Cyprus
CZ Czechia
DE Germany
DJ Djibouti
DK Denmark
DM Dominica
DO Dominican Republic
DZ Algeria
EC Ecuador
EE Estonia
EG Egypt
EH Western Sahara
ER Eritrea
ES Spain
ET Ethiopia
FI Finland
FJ Fiji
FK Falkland Islands
FM Micronesia
FO Faroe Islands
FR France
GA Gabon
GB United Kingdom
GD Grenada
GE Georgia
GF French Guiana
GG Guernsey
GH Ghana
GI Gibraltar
GL Greenland
GM Gambia
GN Guinea
GP Guadeloupe
GQ Equatorial Guinea
GR Greece
GS South Georgia and South Sandwich Islands
GT Guatemala
GU Guam
GW Guinea-Bissau
GY Guyana
HK Hong Kong
HM Heard and McDonald Islands
HN Honduras
HR Croatia
HT Haiti
HU Hungary
ID Indonesia
IE Ireland
IL Israel
IM Isle of Man
IN India
IO British Indian Ocean Territory
IQ Iraq
IR Iran
IS Iceland
IT Italy
JE Jersey
JM Jamaica
JO Jordan
JP Japan
KE Kenya
KG Kyrgyzstan
KH Cambodia
KI Kiribati
KM Comoros
KN St. Kitts and Nevis
KP North Korea
KR South Korea
KW Kuwait
KY Cayman Islands
KZ Kazakhstan
LA Laos
LB Lebanon
LC St. Lucia
LI Liechtenstein
LK Sri Lanka
LR Liberia
LS Lesotho
LT Lithuania
LU Luxembourg
LV Latvia
LY Libya
MA Morocco
MC Monaco
MD Moldova
ME Montenegro
MF St. Martin
MG Madagascar
MH Marshall Islands
MK North Macedonia
ML Mali
MM Myanmar
MN Mongolia
MO Macao
MP Northern Mariana Islands
MQ Martinique
MR Mauritania
MS Montserrat
MT Malta
MU Mauritius
MV Maldives
MW Malawi
MX Mexico
MY Malaysia
MZ Mozambique
NA Namibia
NC New Caledonia
NE Niger
NF Norfolk Island
NG Nigeria
NI Nicaragua
NL Netherlands
NO Norway
NP Nepal
NR Nauru
NU Niue
NZ New Zealand
OM Oman
PA Panama
PE Peru
PF French Polynesia
PG Papua New Guinea
PH Philippines
PK Pakistan
PL Poland
PM St. Pierre and Miquelon
PN Pitcairn Islands
PR Puerto Rico
PS Palestine
PT Portugal
PW Palau
PY Paraguay
QA Qatar
RE Réunion
RO Romania
RS Serbia
RU Russia
RW Rwanda
SA Saudi Arabia
SB Solomon Islands
SC Seychelles
SD Sudan
SE Sweden
SG Singapore
SH St. Helena
SI Slovenia
SJ Svalbard and Jan Mayen
SK Slovakia
SL Sierra Leone
SM San Marino
SN Senegal
SO Somalia
SR Suriname
SS South Sudan
ST São Tomé and Príncipe
SV El Salvador
SX Sint Maarten
SY Syria
SZ Eswatini
TC Turks and Caicos Islands
TD Chad
TF French Southern Territories
TG Togo
TH Thailand
TJ Tajikistan
TK Tokelau
TL Timor-Leste
TM Turkmenistan
TN Tunisia
TO Tonga
TR Türkiye
TT Trinidad and Tobago
TV Tuvalu
TW Taiwan
TZ Tanzania
UA Ukraine
UG Uganda
UM U.S. Outlying Islands
US United States
UY Uruguay
UZ Uzbekistan
VA Vatican City
VC St. Vincent and Grenadines
VE Venezuela
VG British Virgin Islands
VI U.S. Virgin Islands
VN Vietnam
VU Vanuatu
WF Wallis and Futuna
WS Samoa
XK Kosovo
YE Yemen
YT Mayotte
ZA South Africa
ZM Zambia
ZW Zimbabwe
`;

/** One region a line: code, name, then what it consists of: regions and countries. */
export const regionTable = `
001 World: 002 009 019 142 150 AQ
002 Africa: 015 202
015 Northern Africa: DZ EG EH LY MA SD TN
202 Sub-Saharan Africa: 011 014 017 018
011 Western Africa: BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG
014 Eastern Africa: BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW
017 Middle Africa: AO CD CF CG CM GA GQ ST TD
018 Southern Africa: BW LS NA SZ ZA
019 Americas: 021 419
003 North America: 013 021 029
021 Northern America: BM CA GL PM US
419 Latin America and the Caribbean: 005 013 029
005 South America: AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE
013 Central America: BZ CR GT HN MX NI PA SV
029 Caribbean: AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI
142 Asia: 030 034 035 143 145
030 Eastern Asia: CN HK JP KP KR MN MO TW
034 Southern Asia: AF BD BT IN IR LK MV NP PK
035 South-eastern Asia: BN ID KH LA MM MY PH SG TH TL VN
143 Central Asia: KG KZ TJ TM UZ
145 Western Asia: AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE
150 Europe: 039 151 154 155
039 Southern Europe: AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK
151 Eastern Europe: BG BY CZ HU MD PL RO RU SK UA
154 Northern Europe: AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ
155 Western Europe: AT BE CH DE FR LI LU MC NL
009 Oceania: 053 054 057 061
053 Australia and New Zealand: AU CC CX HM NF NZ
054 Melanesia: FJ NC PG SB VU
057 Micronesia: FM GU KI MH MP NR PW UM
061 Polynesia: AS CK NU PF PN TK TO TV WF WS
`;

/** One grouping a line: code, name, then what it consists of: regions and countries. */
export const groupingTable = `
apac Asia-Pacific: 030 034 035 009
asean Association of Southeast Asian Nations: BN ID KH LA MM MY PH SG TH TL VN
benelux Benelux: BE LU NL
dach Germany, Austria, Switzerland: AT CH DE
emea Europe, Middle East and Africa: 150 002 middle-east
european-union European Union: AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
gcc Gulf Cooperation Council: AE BH KW OM QA SA
mena Middle East and North Africa: 015 middle-east
middle-east Middle East: AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE
nordics Nordic countries: AX DK FI FO GL IS NO SE SJ
`;

/** Former codes and their replacements: events recorded with them are still read. */
export const formerCodes = { 'gulf-cooperation-council': 'gcc' } as const;

/**
 * What people write, as the code that it may stand for: a hint, never a guess. Codes of three letters and names are
 * known beside it.
 */
export const writtenFor: Readonly<Record<string, string>> = {
  america: 'US',
  anz: '053',
  asia: '142',
  'asia-pacific': 'apac',
  'asia pacific': 'apac',
  britain: 'GB',
  burma: 'MM',
  'czech republic': 'CZ',
  'dr congo': 'CD',
  el: 'GR',
  emirates: 'AE',
  eu: 'european-union',
  global: '001',
  'great britain': 'GB',
  gulf: 'gcc',
  holland: 'NL',
  'ivory coast': 'CI',
  jpac: 'apac',
  korea: 'KR',
  ksa: 'SA',
  latam: '419',
  'latin america': '419',
  macau: 'MO',
  'north africa': '015',
  'north america': '003',
  prc: 'CN',
  'republic of korea': 'KR',
  rok: 'KR',
  saudi: 'SA',
  sea: '035',
  'south asia': '034',
  'southeast asia': '035',
  'south east asia': '035',
  swaziland: 'SZ',
  turkey: 'TR',
  uae: 'AE',
  uk: 'GB',
  usa: 'US',
  worldwide: '001',
  한국: 'KR',
};

/// Countries and what is said of them: `name|adjective`, general knowledge (UN M49 names and usual
/// short forms).
enum Countries {
  static let table = """
    Afghanistan|Afghan
    Albania|Albanian
    Algeria|Algerian
    Andorra|Andorran
    Angola|Angolan
    Antigua and Barbuda|Antiguan
    Argentina|Argentine,Argentinian
    Armenia|Armenian
    Australia|Australian
    Austria|Austrian
    Azerbaijan|Azerbaijani
    Bahamas|Bahamian
    Bahrain|Bahraini
    Bangladesh|Bangladeshi
    Barbados|Barbadian
    Belarus|Belarusian
    Belgium|Belgian
    Belize|Belizean
    Benin|Beninese
    Bhutan|Bhutanese
    Bolivia|Bolivian
    Bosnia and Herzegovina|Bosnian
    Botswana|Botswanan
    Brazil|Brazilian
    Brunei|Bruneian
    Brunei Darussalam|
    Bulgaria|Bulgarian
    Burkina Faso|Burkinabe
    Burundi|Burundian
    Cabo Verde|Cape Verdean
    Cambodia|Cambodian
    Cameroon|Cameroonian
    Canada|Canadian
    Central African Republic|
    Chad|Chadian
    Chile|Chilean
    China|Chinese
    Colombia|Colombian
    Comoros|Comorian
    Congo|Congolese
    Costa Rica|Costa Rican
    Croatia|Croatian
    Cuba|Cuban
    Cyprus|Cypriot
    Czechia|Czech
    Czech Republic|
    Côte d'Ivoire|Ivorian
    Ivory Coast|
    Denmark|Danish
    Djibouti|Djiboutian
    Dominica|
    Dominican Republic|Dominican
    Ecuador|Ecuadorian
    Egypt|Egyptian
    El Salvador|Salvadoran
    Equatorial Guinea|Equatoguinean
    Eritrea|Eritrean
    Estonia|Estonian
    Eswatini|Swazi
    Ethiopia|Ethiopian
    Fiji|Fijian
    Finland|Finnish
    France|French
    Gabon|Gabonese
    Gambia|Gambian
    Georgia|Georgian
    Germany|German
    Ghana|Ghanaian
    Greece|Greek
    Grenada|Grenadian
    Guatemala|Guatemalan
    Guinea|Guinean
    Guinea-Bissau|
    Guyana|Guyanese
    Haiti|Haitian
    Holy See|
    Honduras|Honduran
    Hungary|Hungarian
    Iceland|Icelandic
    India|Indian
    Indonesia|Indonesian
    Iran|Iranian
    Islamic Republic of Iran|
    Iraq|Iraqi
    Ireland|Irish
    Israel|Israeli
    Italy|Italian
    Jamaica|Jamaican
    Japan|Japanese
    Jordan|Jordanian
    Kazakhstan|Kazakh,Kazakhstani
    Kenya|Kenyan
    Kiribati|
    Kosovo|Kosovar
    Kuwait|Kuwaiti
    Kyrgyzstan|Kyrgyz
    Laos|Lao,Laotian
    Latvia|Latvian
    Lebanon|Lebanese
    Lesotho|Basotho
    Liberia|Liberian
    Libya|Libyan
    Libyan Arab Jamahiriya|
    Liechtenstein|
    Lithuania|Lithuanian
    Luxembourg|
    Madagascar|Malagasy
    Malawi|Malawian
    Malaysia|Malaysian
    Maldives|Maldivian
    Mali|Malian
    Malta|Maltese
    Marshall Islands|
    Mauritania|Mauritanian
    Mauritius|Mauritian
    Mexico|Mexican
    Micronesia|
    Moldova|Moldovan
    Republic of Moldova|
    Monaco|
    Mongolia|Mongolian
    Montenegro|Montenegrin
    Morocco|Moroccan
    Mozambique|Mozambican
    Myanmar|
    Burma|Burmese
    Namibia|Namibian
    Nauru|
    Nepal|Nepali,Nepalese
    Netherlands|Dutch
    New Zealand|
    Nicaragua|Nicaraguan
    Niger|Nigerien
    Nigeria|Nigerian
    North Korea|North Korean
    North Macedonia|Macedonian
    Norway|Norwegian
    Oman|Omani
    Pakistan|Pakistani
    Palau|
    Palestine|Palestinian
    State of Palestine|
    Panama|Panamanian
    Papua New Guinea|
    Paraguay|Paraguayan
    Peru|Peruvian
    Philippines|Philippine,Filipino
    Poland|Polish
    Portugal|Portuguese
    Qatar|Qatari
    Republic of Korea|
    South Korea|South Korean
    Democratic People's Republic of Korea|
    Democratic Republic of the Congo|
    Romania|Romanian
    Russia|Russian
    Russian Federation|
    Rwanda|Rwandan
    Saint Kitts and Nevis|
    Saint Lucia|
    Saint Vincent and the Grenadines|
    Samoa|Samoan
    San Marino|
    Sao Tome and Principe|
    Saudi Arabia|Saudi
    Senegal|Senegalese
    Serbia|Serbian
    Seychelles|
    Sierra Leone|Sierra Leonean
    Singapore|Singaporean
    Slovakia|Slovak
    Slovenia|Slovenian
    Solomon Islands|
    Somalia|Somali
    South Africa|South African
    South Sudan|South Sudanese
    Spain|Spanish
    Sri Lanka|Sri Lankan
    Sudan|Sudanese
    Suriname|Surinamese
    Sweden|Swedish
    Switzerland|Swiss
    Syria|Syrian
    Syrian Arab Republic|
    Taiwan|Taiwanese
    Tajikistan|Tajik
    Tanzania|Tanzanian
    United Republic of Tanzania|
    Thailand|Thai
    Timor-Leste|Timorese
    Togo|Togolese
    Tonga|Tongan
    Trinidad and Tobago|Trinidadian
    Tunisia|Tunisian
    Turkey|Turkish
    Türkiye|
    Turkmenistan|Turkmen
    Tuvalu|
    Uganda|Ugandan
    Ukraine|Ukrainian
    United Arab Emirates|Emirati
    United Kingdom|British
    United Kingdom of Great Britain and Northern Ireland|
    UK|
    United States|American
    United States of America|
    US|
    USA|
    Uruguay|Uruguayan
    Uzbekistan|Uzbek
    Vanuatu|
    Vatican|
    Venezuela|Venezuelan
    Bolivarian Republic of Venezuela|
    Plurinational State of Bolivia|
    Viet Nam|
    Vietnam|Vietnamese
    Yemen|Yemeni
    Zambia|Zambian
    Zimbabwe|Zimbabwean
    European Union|European
    EU|
    """
}

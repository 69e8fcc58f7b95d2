"""Places by rank: cities with the state or country that holds them, states of the US, countries."""

_US_CITIES = """
Albany:New York|Albuquerque:New Mexico|Anchorage:Alaska|Atlanta:Georgia|Austin:Texas|Bakersfield:California|
Baltimore:Maryland|Baton Rouge:Louisiana|Billings:Montana|Birmingham:Alabama|Boise:Idaho|Boston:Massachusetts|
Bridgeport:Connecticut|Buffalo:New York|Charlotte:North Carolina|Chattanooga:Tennessee|Chicago:Illinois|
Cincinnati:Ohio|Cleveland:Ohio|Colorado Springs:Colorado|Columbus:Ohio|Corpus Christi:Texas|Dallas:Texas|
Dayton:Ohio|Denver:Colorado|Des Moines:Iowa|Detroit:Michigan|Durham:North Carolina|El Paso:Texas|Erie:Pennsylvania|
Eugene:Oregon|Fargo:North Dakota|Fayetteville:North Carolina|Flint:Michigan|Fort Wayne:Indiana|Fort Worth:Texas|
Fresno:California|Gary:Indiana|Grand Rapids:Michigan|Greensboro:North Carolina|Hartford:Connecticut|Honolulu:Hawaii|
Houston:Texas|Huntsville:Alabama|Indianapolis:Indiana|Jacksonville:Florida|Kansas City:Missouri|Knoxville:Tennessee|
Las Vegas:Nevada|Lexington:Kentucky|Little Rock:Arkansas|Los Angeles:California|Louisville:Kentucky|Lubbock:Texas|
Memphis:Tennessee|Miami:Florida|Milwaukee:Wisconsin|Minneapolis:Minnesota|Mobile:Alabama|Montgomery:Alabama|
Nashville:Tennessee|New Haven:Connecticut|New Orleans:Louisiana|Newark:New Jersey|Norfolk:Virginia|
Oakland:California|Oklahoma City:Oklahoma|Omaha:Nebraska|Orlando:Florida|Pensacola:Florida|Philadelphia:Pennsylvania|
Phoenix:Arizona|Pittsburgh:Pennsylvania|Portland:Oregon|Providence:Rhode Island|Raleigh:North Carolina|Reno:Nevada|
Richmond:Virginia|Rochester:New York|Sacramento:California|Salt Lake City:Utah|San Antonio:Texas|
San Diego:California|San Francisco:California|San Jose:California|Savannah:Georgia|Seattle:Washington|
Shreveport:Louisiana|Spokane:Washington|St. Louis:Missouri|Stockton:California|Syracuse:New York|Tacoma:Washington|
Tallahassee:Florida|Tampa:Florida|Toledo:Ohio|Topeka:Kansas|Tucson:Arizona|Tulsa:Oklahoma|Wichita:Kansas
"""
_WORLD_CITIES = """
Amsterdam:Netherlands|Ankara:Turkey|Athens:Greece|Auckland:New Zealand|Baghdad:Iraq|Bangkok:Thailand|
Barcelona:Spain|Beijing:China|Beirut:Lebanon|Berlin:Germany|Brussels:Belgium|Bucharest:Romania|Budapest:Hungary|
Buenos Aires:Argentina|Cairo:Egypt|Calgary:Canada|Chennai:India|Copenhagen:Denmark|Damascus:Syria|Delhi:India|
Dhaka:Bangladesh|Dubai:United Arab Emirates|Dublin:Ireland|Edinburgh:Scotland|Frankfurt:Germany|Geneva:Switzerland|
Glasgow:Scotland|Hamburg:Germany|Hanoi:Vietnam|Helsinki:Finland|Islamabad:Pakistan|Istanbul:Turkey|Jakarta:Indonesia|
Jerusalem:Israel|Johannesburg:South Africa|Kabul:Afghanistan|Karachi:Pakistan|Kathmandu:Nepal|Lagos:Nigeria|
Lahore:Pakistan|Lima:Peru|Lisbon:Portugal|Liverpool:England|London:England|Madrid:Spain|Manchester:England|
Manila:Philippines|Melbourne:Australia|Mexico City:Mexico|Montreal:Canada|Moscow:Russia|Mumbai:India|
Munich:Germany|Nairobi:Kenya|New Delhi:India|Oslo:Norway|Ottawa:Canada|Paris:France|Prague:Czech Republic|Rome:Italy|
Santiago:Chile|Seoul:South Korea|Shanghai:China|Stockholm:Sweden|Sydney:Australia|Tehran:Iran|Tel Aviv:Israel|
Tokyo:Japan|Toronto:Canada|Tripoli:Libya|Tunis:Tunisia|Vancouver:Canada|Vienna:Austria|Warsaw:Poland|Zurich:Switzerland
"""
_STATES = """
Alabama:Ala.:AL|Alaska::AK|Arizona:Ariz.:AZ|Arkansas:Ark.:AR|California:Calif.:CA|Colorado:Colo.:CO|Connecticut:Conn.:CT|
Delaware:Del.:DE|Florida:Fla.:FL|Georgia:Ga.:GA|Hawaii::HI|Idaho::ID|Illinois:Ill.:IL|Indiana:Ind.:IN|Iowa::IA|
Kansas:Kan.:KS|Kentucky:Ky.:KY|Louisiana:La.:LA|Maine::ME|Maryland:Md.:MD|Massachusetts:Mass.:MA|Michigan:Mich.:MI|
Minnesota:Minn.:MN|Mississippi:Miss.:MS|Missouri:Mo.:MO|Montana:Mont.:MT|Nebraska:Neb.:NE|Nevada:Nev.:NV|
New Hampshire:N.H.:NH|New Jersey:N.J.:NJ|New Mexico:N.M.:NM|North Carolina:N.C.:NC|North Dakota:N.D.:ND|Ohio::OH|
Oklahoma:Okla.:OK|Oregon:Ore.:OR|Pennsylvania:Pa.:PA|Rhode Island:R.I.:RI|South Carolina:S.C.:SC|South Dakota:S.D.:SD|
Tennessee:Tenn.:TN|Texas::TX|Utah::UT|Vermont:Vt.:VT|Virginia:Va.:VA|West Virginia:W.Va.:WV|Wisconsin:Wis.:WI|
Wyoming:Wyo.:WY
"""
_COUNTRIES = """
Afghanistan|Algeria|Argentina|Australia|Austria|Bahrain|Bangladesh|Belgium|Bolivia|Brazil|Bulgaria|Cambodia|Canada|
Chile|China|Colombia|Croatia|Cuba|Denmark|Ecuador|Egypt|Estonia|Ethiopia|Finland|France|Germany|Ghana|Greece|
Guatemala|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Kenya|Kuwait|
Latvia|Lebanon|Libya|Malaysia|Mexico|Morocco|Nepal|New Zealand|Nicaragua|Nigeria|Norway|Oman|Pakistan|Panama|
Paraguay|Peru|Poland|Portugal|Qatar|Romania|Russia|Saudi Arabia|Senegal|Serbia|Slovakia|Slovenia|Somalia|South Africa|
South Korea|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Uganda|Ukraine|
Uruguay|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe
"""


def _items(table: str) -> list[str]:
    return [item.strip() for item in table.replace("\n", "").split("|") if item.strip()]


HELD_BY = dict(item.split(":") for item in _items(_US_CITIES + "|" + _WORLD_CITIES))
US_CITIES = tuple(item.split(":")[0] for item in _items(_US_CITIES))
WORLD_CITIES = tuple(item.split(":")[0] for item in _items(_WORLD_CITIES))
STATE_FORMS = tuple(tuple(item.split(":")) for item in _items(_STATES))
STATES = tuple(forms[0] for forms in STATE_FORMS)
COUNTRIES = tuple(_items(_COUNTRIES))

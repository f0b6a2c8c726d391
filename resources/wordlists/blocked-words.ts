/**
 * Words kept out of passphrases: they are read by people who have just been through something. Insults, body and sex, illness,
 * death, weapons, violence, fear, crime, faith and descent. Rather a harmless word too many than a hurtful one left.
 */
const parts = `
  kut lul hoer neger nikker jood joods jode nazi moord dood dode verkracht seks sex poep pies pis stront schijt tering tyfus
  kanker homo slet snol trut teef wijf flikker anus penis vagina porno piemel tiet neuk geil bom wapen bloed wurg beul galg dreig
  haat hatel angst pijn bang sterf ziek kogel pistool geweer stalk mishand marte folter steek stek slacht vergif gif oorlog
  executie terror gijzel ontvoer overval inbraak inbrek roof rover dief diev steel crimi misdaad drug coke heroi cocai hasj
  wiet drank zuip dronk zatlap alcohol moslim islam imam koran christ kerk bijbel pastoor turk marok aids pest virus griep koorts kots braak
  braken bral zelfm suici lijken lijk begraf graf rouw kist crema hel satan duivel demon heks spook moffen slaaf slave ras racis
  fascis commun pedo incest lesbi naakt bloot borst billen kont reet scheet drol kak plas urin sperma eikel tepel condoom
  bastaard stom idioo imbec debiel gek gestoor achterl mongool sukkel mietje klootz kloot rotz rotte etter klier loeder kreng
  schoft schurk smeer vuil viez vies ranzig walg haar vlees abort baar mens schede schaam onteer ontuc pooier bordeel geslach
  dwang dwing geweld agress vecht gevecht knok rammen rammel klap stomp meppen mep slaan sloeg schop trap ranse rans afgeros tuig bende
  maffia bajes cel gevang arrest cipier boei strop guillo zweep gesel brandst explo ontplof granaat raket torped munitie patroon
  vijand verraa leugen bedrog bedrieg fraude chant smaad laster beledig schelden scheld vloek verdom godver getver jezus allah god
  spion verklik achtervol belaag bespie gluur loer misbruik mishag onteig arm dik vet lelijk dwerg kreupel mank stotter invali lam kwaal tumor
  gezwel wond litteken zweer etter amput trauma psycho depress paniek crisis ramp ongeval verlies verdriet tran huil snik jank wanhoop eenzaam
  trol hetz hoon spot smalend pester pesten treiter sar kwel sadis macho hitler stalin oproer rel relle aanval aanslag bezet vlucht
  allocht autocht asiel migrant buitenl blank zwart indiaan zigeun eskimo aap apen varken zeug bitch shit fuck crap whore tieten
  geile kanonn schiet schoot beschie mitrail revolver dolk degen zwaard sabel bijl messe mesje hakmes bajonet saw boos kwaad woed razern toorn wraak
  herpes leukemie diarree klojo gigolo machete voyeur beroerte lingerie abces buskruit kwets letsel paranoia rot stripper mokkel negro dildo bimbo
  castra straffe onveilig schamen kwijl overspel narcose goelag genocid mulat neppil cannabis tirann misda illegaal junk zombie valium sikh verwoest
  gaskamer taliban jakkes killer viagra schurf sekte mafkees domkop domoor suf lafbek roodhuid zeik gezeur moskee rabbi sabbat messias nekschot
  trombose malaria mazelen doping doofpot knekel skelet uitvaart autopsie tragedie radeloos weerloos wroeging wrok wreken noodlot slavin creool
  bandiet boef kolere klote zaadbal erectie prostaat verdenk verdach vrees berov gestolen kapmes jachtmes gehangen geslagen opium morfine wodka
  verrek vreten gevreten ellend hopelo machtelo gevaar bedroog verdrink foetus bezopen snuiven stoned joint ontslag ontslaa ongeluk dooie afgrond
  strafwet strafhof kotsen hetero gender gasoven wappie kaalkop wolkoor bidsprink hartader gasmask vermist verdwijn nepmail sado lichaam lichame
  aars hater schend verrad weed lijd spuiter
  zinloos zetpil zielig zondebok zwendel zeur
  gemarteld kruisig ketter heiden jezuie nonne pope paus zwanger miskraa hartfal embolie infarct cyste
`;

const words = `
  hoeren dood doden doder mes moor pot poten nicht mof kaffer spleet gleuf snee stijf klaar komen hard ballen zak balzak zaad
  cut muts doos spast spastisch rat ratten luis luizen made maden worm wormen pier parasiet ongedier kakkerlak vlooien heer meester knecht
  sloerie del delle feeks helleveeg kenau wicht schaap ezel koe rund kip gans bok geit zeur zeik zeiker zeiken muur muil bek bekken smoel snuit
  tuit strot keel nek hals ader pols hart hoofd schedel bot botten ribben huid lichaam lijf ding dame vent kerel gozer knul
  partij stem stemmen premier minister kamer links rechts nationaal staat volk land grens politie agent rechter straf boete zonde schuld
  schuldig fout mislukt faal falen gefaald verloren verlaten weg wegwezen ophoepel rot rotzak opdonder oprot hufter lomp loser nep vals slecht
  kwijt brand branden vuur vlam lont steken prik prikken snijden hakken zagen scheur breken brak stuk kapot val vallen duw duwen
  duister donker dreiging beven rillen gruwel horror eng griezel akelig naar nare somber treurig triest zwaar lijden leed pech
  ziel geest dokter arts pil pillen spuit naald kuur operatie ambulance wrak afval vuilnis troep rommel mest riool goot
  vrees vrezen vreze schrik schrikken gil gillen schreeuw brul brullen dader slachtof prooi jager jacht jagen val strik kooi
  barbaar beest bruut bully cru despoot dictator dom dommer domheid dwaas gaga gluiperd heiden held idool ijdel lafaard laf leeghoofd
  lesbo luiaard malloot nietsnut onmens onnozel oen pak patser proleet queer rabbi schande schofter simpel stakker sul tiran
  uilskuiken viespeuk vrek wraken wreed zondaar zot hitsig lust wellust erotisch erotiek orgasme orgie vrijen minnares minnaar bil
  maagd maagden ejacul besnij castr eunuch harem kaal kale lepra leproos tbc pokken cholera kramp koliek ingewand darm darmen nier
  lever leverziek speeksel slijm snot pus puist wrat eczeem schimmel stank stinken stinkend zweet zweten scheten winden
`;

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Never anywhere inside a word. */
export const blockedParts: readonly string[] = list(parts);
/** Never as a whole word. */
export const blockedWords: ReadonlySet<string> = new Set(list(words));

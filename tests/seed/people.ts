import type { PersonDetails } from '../../electron/domain/people.ts';
import type { Need } from '../../electron/domain/words.ts';
import { type Chance, wordsOf } from './chance.ts';

/** Names as they are given in one part of the world: of women, of men, of families. */
interface Culture {
  women: [string, ...string[]];
  men: [string, ...string[]];
  families: [string, ...string[]];
  /** Asked for letters or an interpreter in it. */
  language?: string;
}

const culture = (women: string, men: string, families: string, language?: string): Culture => ({
  women: wordsOf(women),
  men: wordsOf(men),
  families: wordsOf(families, ','),
  ...(language ? { language } : {}),
});

const english = culture(
  'Margaret Susan Chloe Jade Patricia Emma Hannah Doreen Sharon Gemma Beryl Tracey Ellie Kirsty Maureen',
  'David Daniel Callum Terry Wayne Graham Liam Stephen Nigel Ryan Keith Barry Connor Alan Derek',
  "Smith,Taylor,Whitworth,Hargreaves,Bell,Ackroyd,Smith-Jones,Featherstonehaugh,Pugh,Walker,Bradshaw,Thwaite,Marsh,St John,Wood,Hill,Green,D'Arcy,Clarke,Clark",
);

const cultures: [Culture, ...Culture[]] = [
  english,
  culture(
    'Siobhán Aoife Niamh Bríd Orla',
    'Seán Ciarán Pádraig Eoin Tadhg',
    "O'Brien,O'Connor,Ó Súilleabháin,Murphy,McDonagh,Ní Dhomhnaill,Fitzgerald,Brennan",
  ),
  culture('Morag Eilidh Catriona Isla', 'Hamish Angus Ruaridh Fergus', 'MacDonald,McLeod,Mac an Tàilleir,Campbell'),
  culture('Angharad Siân Rhiannon Nia', 'Gethin Dafydd Iolo Rhys', 'ap Huw,Llewelyn,Prys-Jones,Griffiths'),
  culture(
    'Agnieszka Małgorzata Łucja Katarzyna Żaneta',
    'Łukasz Paweł Krzysztof Stanisław',
    'Wójcik,Łoś,Kowalska,Świątek,Dąbrowski,Grzeszczyk,Żółkiewski',
    'Polish',
  ),
  culture('Ioana Mădălina Ștefania', 'Andrei Ștefan Răzvan', 'Popescu,Țăranu,Brâncuși,Dumitrescu', 'Romanian'),
  culture('Oksana Zlata Nataliia', 'Oleksandr Taras Mykola', 'Shevchenko,Kovalenko,Zelenska,Bondarchuk', 'Ukrainian'),
  culture('Žaneta Rūta Jurgita', 'Žydrūnas Mantas', 'Kazlauskienė,Jankauskas,Čepaitis', 'Lithuanian'),
  culture('Zsófia Ágnes', 'Győző Bálint', 'Nagy,Szűcs,Őri,Kovács', 'Hungarian'),
  culture('Inês Conceição', 'João Nuno', 'dos Santos,Gonçalves,Peña,Ibáñez,de Souza', 'Portuguese'),
  culture('Anneliese Ute', 'Jürgen Günter', 'Müller,Mueller,Groß,von Arnim'),
  culture('Sólveig Åse', 'Øystein Björn', 'Þórðardóttir,Østergaard,Ångström'),
  culture('İpek Gülşen', 'Oğuz Çağlar', 'Yıldız,Öztürk,Şahin,İnönü', 'Turkish'),
  culture('Eleni Despina', 'Giorgos Stavros', 'Papadopoulou,Ioannidis,Hadjigeorgiou'),
  culture(
    'Ngozi Folasade Adaeze Ìyábọ̀ Grace',
    'Tunde Chukwuemeka Babatunde Olúwaṣeun',
    "Okafor,Adébáyọ̀,Eze,Nwachukwu,Ogunleye,Okonkwo,N'Diaye",
  ),
  culture('Abena Akosua', 'Kwame Kofi', 'Mensah,Owusu-Ansah,Boateng'),
  culture('Hodan Fartun', 'Abdirahman Mahad', 'Warsame,Abdi,Farah,Sheikh Nur', 'Somali'),
  culture('Tigist Selam', 'Dawit Yonas', 'Haile,Tekle,Gebremedhin', 'Tigrinya'),
  culture(
    'Fatima Yasmin Nadia Khadija',
    'Mohammed Muhammad Idris Tariq Yusuf',
    'Al-Hassan,El Amrani,Ben Youssef,Khalil,Haddad',
    'Arabic',
  ),
  culture('Shirin Parisa', 'Reza Farhad', 'Hosseini,Ahmadzai,Karimi', 'Farsi'),
  culture('Ayesha Saima Rukhsana', 'Imran Zafar Mohammed', 'Khan,Hussain,Mahmood,Qureshi,Akhtar', 'Urdu'),
  culture('Nasrin Shirina', 'Abdul Rezaul', 'Begum,Miah,Uddin,Chowdhury', 'Bengali'),
  culture('Priya Meena Lakshmi Harpreet', 'Arjun Gurpreet Suresh', 'Patel,Kaur,Singh,Subramaniam,Shah,Venkataraghavan'),
  culture('Mei Xiu Lan', 'Wei Jun', 'Chen,Li,Ng,Ouyang,Xu', 'Cantonese'),
  culture('Thị Linh', 'Văn Minh', 'Nguyễn,Trần,Đặng,Phạm', 'Vietnamese'),
  culture('Maricel Rosario', 'Jomar Benedicto', 'dela Cruz,Macaraeg,Villanueva'),
  culture('Précieuse Bénédicte', 'Désiré Jean-Baptiste', "M'Bala,Kabongo,Nzuzi", 'French'),
  culture('Shanice Marcia', 'Delroy Winston', 'Campbell,Braithwaite,Codrington'),
];

/** Towns with their postcode area and the highest district that it has. */
const towns: [[string, string, number], ...[string, string, number][]] = [
  ['Leeds', 'LS', 29],
  ['Bradford', 'BD', 24],
  ['Sheffield', 'S', 36],
  ['Hull', 'HU', 17],
  ['Manchester', 'M', 35],
  ['Liverpool', 'L', 38],
  ['Bristol', 'BS', 49],
  ['Nottingham', 'NG', 25],
  ['Birmingham', 'B', 49],
  ['Newcastle upon Tyne', 'NE', 49],
  ['London', 'SE', 28],
  ['London', 'E', 20],
  ['London', 'N', 22],
  ['Brighton', 'BN', 45],
  ['Plymouth', 'PL', 35],
  ['Norwich', 'NR', 35],
  ['Southampton', 'SO', 53],
  ['Stockport', 'SK', 23],
];
const streets = wordsOf(
  'Tern Close,Mill Lane,Chapel Street,St Marys Road,Queen’s Drive,Foundry Row,Orchard View,Bevan Court,Attlee House,Nelson Mandela Way,Station Road,Church Walk,Harbour Street,The Crescent,Windmill Rise,Priory Gardens,Saint James’s Terrace,Gasworks Lane,Sycamore Avenue,High Street,Peel Square,Rowan Grove',
  ',',
);
const estates = wordsOf('Riverside Estate,Moorfield Estate,The Poets Estate,Kingsmead', ',');
/** The letters of a postcode's end leave out those that are misread. */
const UNIT_LETTERS = wordsOf('A B D E F G H J L N P Q R S T U W X Y Z');
const needs: [Need, ...Need[]] = [
  'large-print',
  'giant-print',
  'braille',
  'easy-read',
  'interpreter',
  'sign-language',
  'text-relay',
  'no-phone',
  'phone-instead-of-writing',
  'home-visits-only',
];

/** Somebody who might live in one of a landlord's homes. */
export function makePerson(chance: Chance): PersonDetails {
  const from = chance.isLucky(0.42) ? english : chance.one(cultures);
  const isWoman = chance.isLucky(0.56);
  const first = chance.one(isWoman ? from.women : from.men);
  const second = chance.isLucky(0.08) ? ` ${chance.one(wordsOf('J. A. K. M.'))}` : '';
  const family = chance.one(from.families);
  const title = chance.isLucky(0.1)
    ? chance.one(wordsOf('Mx Dr Rev'))
    : isWoman
      ? chance.one(wordsOf('Mrs Ms Miss'))
      : 'Mr';
  const own: Need[] = chance.isLucky(0.14) ? [chance.one(needs)] : [];
  const language = from.language && chance.isLucky(0.15) ? from.language : '';
  if (language && !own.includes('interpreter')) own.push('interpreter');
  const size = own.includes('giant-print') ? 24 : own.includes('large-print') ? 16 : 12;
  return {
    name: `${title} ${first}${second} ${family}`,
    salutation: `${title} ${family}`,
    address: chance.isLucky(0.98) ? makeAddress(chance) : null,
    phone: chance.isLucky(0.85) ? makePhone(chance) : '',
    email: chance.isLucky(0.4) ? makeEmail(chance, first, family) : '',
    needs: own,
    needsNote: own.length > 0 ? 'As agreed on the telephone.' : '',
    textSize: size,
    language,
  };
}

function makeAddress(chance: Chance): NonNullable<PersonDetails['address']> {
  const [town, area, districts] = chance.one(towns);
  const number = chance.between(1, 180);
  const street = `${number}${chance.isLucky(0.06) ? chance.one(wordsOf('a b')) : ''} ${chance.one(streets)}`;
  const flat = chance.isLucky(0.35) ? [`Flat ${chance.between(1, 48)}`] : [];
  const estate = chance.isLucky(0.15) ? [chance.one(estates)] : [];
  const unit = `${chance.between(1, 9)}${chance.one(UNIT_LETTERS)}${chance.one(UNIT_LETTERS)}`;
  return { lines: [...flat, street, ...estate, town], postcode: `${area}${chance.between(1, districts)} ${unit}` };
}

/** Numbers that Ofcom keeps for drama: nobody's telephone rings. */
function makePhone(chance: Chance): string {
  const end = String(chance.between(0, 999)).padStart(3, '0');
  return chance.one([`07700 900${end}`, `0113 496 0${end}`, `020 7946 0${end}`, `+44 7700 900 ${end}`]);
}

function makeEmail(chance: Chance, first: string, family: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]/g, '');
  return `${plain(first) || 'resident'}.${plain(family) || 'home'}${chance.between(1, 99)}@mail.example`;
}

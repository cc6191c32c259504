/** Counties as they are written under a post town, long and short: Royal Mail needs none, and the town is the line above. */
const COUNTIES = new Set(
  (
    'avon|beds|bedfordshire|berks|berkshire|bucks|buckinghamshire|cambs|cambridgeshire|cheshire|cleveland|cornwall|' +
    'co durham|county durham|cumbria|cumberland|derbyshire|derbys|devon|dorset|east sussex|east yorkshire|east riding|' +
    'east riding of yorkshire|essex|glos|gloucestershire|greater london|greater manchester|gtr manchester|hants|hampshire|' +
    'herefordshire|herts|hertfordshire|humberside|huntingdonshire|isle of wight|kent|lancs|lancashire|leics|leicestershire|' +
    'lincs|lincolnshire|merseyside|middlesex|middx|norfolk|northants|northamptonshire|northumberland|north yorkshire|' +
    'n yorkshire|notts|nottinghamshire|oxon|oxfordshire|rutland|salop|shropshire|somerset|south yorkshire|s yorkshire|' +
    'staffs|staffordshire|suffolk|surrey|sussex|tyne and wear|warks|warwickshire|west midlands|west sussex|west yorkshire|' +
    'w yorkshire|westmorland|wilts|wiltshire|worcs|worcestershire|yorks|yorkshire|' +
    'anglesey|clwyd|dyfed|gwent|gwynedd|mid glamorgan|powys|south glamorgan|west glamorgan|pembrokeshire|carmarthenshire|' +
    'ceredigion|conwy|denbighshire|flintshire|monmouthshire|aberdeenshire|angus|argyll|ayrshire|banffshire|berwickshire|' +
    'caithness|clackmannanshire|dumfriesshire|dunbartonshire|east lothian|fife|inverness-shire|kincardineshire|' +
    'kinross-shire|kirkcudbrightshire|lanarkshire|midlothian|morayshire|nairnshire|peeblesshire|perthshire|renfrewshire|' +
    'ross-shire|roxburghshire|selkirkshire|stirlingshire|sutherland|west lothian|wigtownshire|' +
    'co antrim|county antrim|co armagh|county armagh|co down|county down|co fermanagh|county fermanagh|' +
    'co londonderry|county londonderry|co tyrone|county tyrone'
  ).split('|'),
);

/** Whether a line of an address is a county. */
export function isCounty(line: string): boolean {
  return COUNTIES.has(line.toLowerCase().replaceAll('.', '').trim());
}

/** What is measured. Numbers of different kinds are never added; nor are those of different units of one kind. */
export type UnitKind =
  | "count"
  | "money"
  | "share"
  | "points"
  | "ratio"
  | "rank"
  | "duration"
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "power"
  | "energy"
  | "temperature"
  | "rate";

/** One unit: how it is written here (`id`), its English words for one and for many, and how else documents print it. */
export type UnitEntry = {
  readonly id: string;
  readonly kind: UnitKind;
  readonly one: string;
  readonly many: string;
  readonly spellings: readonly string[];
};

function unit(kind: UnitKind, id: string, one: string, many: string, ...spellings: string[]): UnitEntry {
  return { id, kind, one, many, spellings };
}

/** The units that may stand behind a figure. A new unit is one line here. Spellings need no second width: texts are compared in one. */
export const unitRegistry: readonly UnitEntry[] = [
  unit("money", "円", "yen", "yen", "¥"),

  unit("count", "者", "party", "parties"),
  unit("count", "振興局", "bureau", "bureaus"),
  unit("count", "人", "person", "people", "名"),
  unit("count", "件", "case", "cases"),
  unit("count", "団体", "organisation", "organisations"),
  unit("count", "社", "company", "companies"),
  unit("count", "社・団体", "company or organisation", "companies and organisations"),
  unit("count", "法人", "corporation", "corporations"),
  unit("count", "組合", "cooperative", "cooperatives"),
  unit("count", "経営体", "farm or fishery business", "farm and fishery businesses"),
  unit("count", "事業所", "establishment", "establishments", "事業場"),
  unit("count", "店", "shop", "shops", "店舗"),
  unit("count", "か所", "place", "places", "箇所", "ヶ所", "カ所", "ヵ所", "ケ所", "個所", "所"),
  unit("count", "施設", "facility", "facilities"),
  unit("count", "品目", "product", "products"),
  unit("count", "種類", "kind", "kinds", "種"),
  unit("count", "事業", "programme", "programmes"),
  unit("count", "プロジェクト", "project", "projects", "PJ"),
  unit("count", "計画", "plan", "plans"),
  unit("count", "項目", "item", "items"),
  unit("count", "指標", "indicator", "indicators"),
  unit("count", "回", "time", "times"),
  unit("count", "台", "machine", "machines"),
  unit("count", "両", "vehicle", "vehicles"),
  unit("count", "機", "aircraft", "aircraft"),
  unit("count", "隻", "vessel", "vessels"),
  unit("count", "便", "service", "services"),
  unit("count", "路線", "route", "routes"),
  unit("count", "航路", "sea route", "sea routes"),
  unit("count", "空港", "airport", "airports"),
  unit("count", "港", "port", "ports"),
  unit("count", "校", "school", "schools"),
  unit("count", "園", "nursery", "nurseries"),
  unit("count", "学級", "class", "classes"),
  unit("count", "講座", "course", "courses"),
  unit("count", "館", "hall", "halls"),
  unit("count", "室", "room", "rooms"),
  unit("count", "床", "bed", "beds"),
  unit("count", "席", "seat", "seats"),
  unit("count", "棟", "building", "buildings"),
  unit("count", "戸", "dwelling", "dwellings", "住宅"),
  unit("count", "世帯", "household", "households"),
  unit("count", "組", "group", "groups"),
  unit("count", "組織", "body", "bodies"),
  unit("count", "地区", "district", "districts"),
  unit("count", "地域", "region", "regions"),
  unit("count", "圏域", "settlement area", "settlement areas"),
  unit("count", "都道府県", "prefecture", "prefectures"),
  unit("count", "市町村", "municipality", "municipalities"),
  unit("count", "自治体", "local government", "local governments"),
  unit("count", "市町", "city or town", "cities and towns"),
  unit("count", "町村", "town or village", "towns and villages"),
  unit("count", "市", "city", "cities"),
  unit("count", "町", "town", "towns"),
  unit("count", "村", "village", "villages"),
  unit("count", "区", "ward", "wards"),
  unit("count", "集落", "settlement", "settlements"),
  unit("count", "か国", "country", "countries", "カ国", "ヶ国", "ヵ国", "箇国"),
  unit("count", "大学", "university", "universities"),
  unit("count", "チーム", "team", "teams"),
  unit("count", "クラブ", "club", "clubs"),
  unit("count", "コース", "course of study", "courses of study"),
  unit("count", "頭", "head", "head"),
  unit("count", "羽", "bird", "birds"),
  unit("count", "本", "piece", "pieces"),
  unit("count", "個", "unit", "units"),
  unit("count", "基", "installation", "installations"),
  unit("count", "冊", "volume", "volumes"),
  unit("count", "部", "copy", "copies"),
  unit("count", "通", "letter", "letters"),
  unit("count", "枚", "sheet", "sheets"),
  unit("count", "セット", "set", "sets"),
  unit("count", "契約", "contract", "contracts"),
  unit("count", "人泊", "guest night", "guest nights", "人・泊"),
  unit("count", "泊", "night", "nights"),
  unit("count", "人日", "person-day", "person-days", "人・日"),
  unit("count", "点", "mark", "marks"),
  unit("count", "行", "line", "lines"),
  unit("count", "例", "instance", "instances", "事例"),
  unit("count", "商品", "product for sale", "products for sale", "品"),
  unit("count", "銘柄", "brand", "brands"),
  unit("count", "食", "meal", "meals"),
  unit("count", "区画", "plot", "plots"),
  unit("count", "筆", "parcel", "parcels"),
  unit("count", "拠点", "base", "bases"),
  unit("count", "スポット", "spot", "spots"),
  unit("count", "サイト", "website", "websites"),
  unit("count", "アクセス", "visit", "visits", "PV", "ページビュー", "ビュー", "閲覧"),
  unit("count", "フォロワー", "follower", "followers"),
  unit("count", "ダウンロード", "download", "downloads", "DL"),
  unit("count", "往復", "return trip", "return trips"),
  unit("count", "箱", "box", "boxes"),
  unit("count", "票", "ballot", "ballots"),
  unit("count", "局", "station", "stations"),
  unit("count", "協定", "agreement", "agreements"),
  unit("count", "家族", "family", "families"),
  unit("count", "クラス", "form", "forms"),
  unit("count", "グループ", "circle", "circles"),
  unit("count", "区域", "zone", "zones"),
  unit("count", "系統", "line of service", "lines of service"),
  unit("count", "停留所", "stop", "stops"),
  unit("count", "機関", "institution", "institutions"),
  unit("count", "団地", "estate", "estates"),
  unit("count", "公園", "park", "parks"),
  unit("count", "品種", "variety", "varieties"),
  unit("count", "産地", "growing area", "growing areas"),
  unit("count", "分団", "division", "divisions"),
  unit("count", "試合", "match", "matches"),
  unit("count", "種目", "event", "events"),
  unit("count", "作品", "work", "works"),
  unit("count", "ペア", "pair", "pairs"),
  unit("count", "匹", "animal", "animals"),
  unit("count", "尾", "fish", "fish"),
  unit("count", "株", "plant", "plants"),
  unit("count", "俵", "bale", "bales"),
  unit("count", "人回", "attendance", "attendances", "人・回"),

  unit("share", "%", "%", "%", "パーセント", "㌫"),
  unit("share", "割", "tenth", "tenths"),
  unit("share", "‰", "‰", "‰", "パーミル"),
  unit("points", "ポイント", "point", "points", "%ポイント", "pt"),
  unit("ratio", "倍", "times", "times"),
  unit("ratio", "無単位", "", ""),
  unit("rank", "位", "place in order", "places in order"),

  unit("duration", "年", "year", "years", "年間", "か年", "カ年", "ヶ年", "ヵ年"),
  unit("duration", "か月", "month", "months", "ヶ月", "カ月", "ヵ月", "ケ月", "箇月"),
  unit("duration", "日", "day", "days", "日間"),
  unit("duration", "時間", "hour", "hours"),
  unit("duration", "分", "minute", "minutes"),
  unit("duration", "秒", "second", "seconds"),
  unit("duration", "歳", "year of age", "years of age", "才"),

  unit("length", "km", "km", "km", "㎞", "キロメートル"),
  unit("length", "m", "m", "m", "メートル"),
  unit("length", "cm", "cm", "cm", "㎝"),
  unit("length", "mm", "mm", "mm", "㎜"),
  unit("area", "ha", "ha", "ha", "㏊", "ヘクタール", "㌶"),
  unit("area", "アール", "are", "ares"),
  unit("area", "㎡", "m²", "m²", "m2", "m²", "平方メートル"),
  unit("area", "㎢", "km²", "km²", "km2", "km²", "k㎡", "平方キロメートル"),
  unit("volume", "㎥", "m³", "m³", "m3", "m³", "立方メートル"),
  unit("volume", "L", "L", "L", "ℓ", "リットル"),
  unit("volume", "kL", "kL", "kL", "kℓ", "キロリットル"),
  unit("mass", "トン", "tonne", "tonnes", "t", "㌧"),
  unit("mass", "t-CO2", "t-CO₂", "t-CO₂", "tCO2", "t-CO₂", "トンCO2"),
  unit("mass", "kg", "kg", "kg", "㎏", "キログラム"),
  unit("mass", "g", "g", "g", "グラム"),
  unit("power", "kW", "kW", "kW", "㎾", "キロワット"),
  unit("power", "MW", "MW", "MW", "メガワット"),
  unit("power", "GW", "GW", "GW"),
  unit("energy", "kWh", "kWh", "kWh", "キロワット時"),
  unit("energy", "MWh", "MWh", "MWh"),
  unit("energy", "GWh", "GWh", "GWh"),
  unit("energy", "MJ", "MJ", "MJ"),
  unit("energy", "GJ", "GJ", "GJ"),
  unit("energy", "TJ", "TJ", "TJ"),
  unit("temperature", "℃", "°C", "°C", "°C"),
];

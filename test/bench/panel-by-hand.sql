-- The panel of test/bench/panel.mjs as somebody who knows SQL writes it for DuckDB: the same tables, the same joins, the same rows and columns, one Parquet
-- file in order. It gives no reasons for empty cells, no report of what did not meet, and no codebook. {data} and {into} are folders.
create table spell as
  select ccode, "start", case when "end" = (select max("end") from '{data}/cow-states-*.parquet') then date '2010-12-31' else "end" end as "end"
  from '{data}/cow-states-*.parquet';

create table member as
  select distinct ccode, y::smallint as year from spell, range(1816, 2011) years(y) where y between year("start") and year("end");

create table dyad as
  select distinct x.ccode as ccode1, y.ccode as ccode2,
    unnest(range(year(greatest(x."start", y."start")), least(2010, year(least(x."end", y."end"))) + 1))::smallint as year
  from spell x join spell y on x.ccode <> y.ccode and greatest(x."start", y."start") <= least(x."end", y."end");

create table state as
  select m.ccode, m.year, coalesce(major, 0)::tinyint as major, latitude, longitude, milex, milper, irst, pec, tpop, upop, cinc
  from member m
    left join (select distinct ccode, y as year, 1 as major from '{data}/majors-*.parquet', range(1816, 2011) years(y)
      where y between year("start") and year("end")) j using (ccode, year)
    left join (select ccode, y as year, arg_min(latitude, "start") as latitude, arg_min(longitude, "start") as longitude
      from '{data}/capitals-*.parquet', range(1816, 2011) years(y) where y between year("start") and year("end") group by ccode, y) c using (ccode, year)
    left join '{data}/nmc-*.parquet' n using (ccode, year);

create table contiguity as
  with both_orders as (
    select ccode1, ccode2, conttype, "start", "end" from '{data}/contiguity-*.parquet'
    union all select ccode2, ccode1, conttype, "start", "end" from '{data}/contiguity-*.parquet')
  select ccode1, ccode2, y::smallint as year, arg_min(conttype, "start") as conttype
  from both_orders, range(1816, 2011) years(y) where y between year("start") and year("end") group by ccode1, ccode2, y;

create table dispute as
  with both_orders as (
    select ccode1, ccode2, year, onset, ongoing, hostility1, hostility2, fatality1, fatality2, originator1, originator2 from '{data}/gml-mids-*.parquet'
    union all
    select ccode2, ccode1, year, onset, ongoing, hostility2, hostility1, fatality2, fatality1, originator2, originator1 from '{data}/gml-mids-*.parquet')
  select ccode1, ccode2, year, max(onset) as onset, max(ongoing) as ongoing, max(hostility1) as hostility1, max(hostility2) as hostility2,
    max(fatality1) as fatality1, max(fatality2) as fatality2, max(originator1) as originator1, max(originator2) as originator2
  from both_orders group by ccode1, ccode2, year;

create table peace as
  with marked as (
    select d.ccode1, d.ccode2, d.year, coalesce(ongoing, 0) as ongoing
    from dyad d semi join dispute e using (ccode1, ccode2) left join dispute m using (ccode1, ccode2, year)),
  counted as (
    select *, coalesce(sum(ongoing) over (partition by ccode1, ccode2 order by year rows between unbounded preceding and 1 preceding), 0) as since
    from marked)
  select ccode1, ccode2, year, row_number() over (partition by ccode1, ccode2, since order by year) - 1 as years from counted;

copy (
  select d.ccode1, d.ccode2, d.year,
    coalesce(defense, 0)::tinyint as atop_defense, coalesce(offense, 0)::tinyint as atop_offense, coalesce(neutral, 0)::tinyint as atop_neutral,
    coalesce(nonagg, 0)::tinyint as atop_nonagg, coalesce(consul, 0)::tinyint as atop_consul,
    coalesce(conttype, 0) as conttype,
    (coalesce(conttype, 0) between 1 and 5 or a.major = 1 or b.major = 1)::tinyint as relevant,
    a.major as major1, b.major as major2,
    2 * 6378.137 * asin(sqrt(least(1, pow(sin(radians(b.latitude - a.latitude) / 2), 2)
      + cos(radians(a.latitude)) * cos(radians(b.latitude)) * pow(sin(radians(b.longitude - a.longitude) / 2), 2)))) as capdist,
    a.milex as milex1, b.milex as milex2, a.milper as milper1, b.milper as milper2, a.irst as irst1, b.irst as irst2, a.pec as pec1, b.pec as pec2,
    a.tpop as tpop1, b.tpop as tpop2, a.upop as upop1, b.upop as upop2, a.cinc as cinc1, b.cinc as cinc2,
    coalesce(onset, 0)::tinyint as gml_onset, coalesce(ongoing, 0)::tinyint as gml_ongoing,
    hostility1 as gml_hostility1, hostility2 as gml_hostility2, fatality1 as gml_fatality1, fatality2 as gml_fatality2,
    originator1 as gml_originator1, originator2 as gml_originator2,
    coalesce(p.years, row_number() over (partition by d.ccode1, d.ccode2 order by d.year) - 1)::integer as gml_peace_years
  from dyad d
    join state a on a.ccode = d.ccode1 and a.year = d.year
    join state b on b.ccode = d.ccode2 and b.year = d.year
    left join '{data}/atop-*.parquet' t on t.ccode1 = d.ccode1 and t.ccode2 = d.ccode2 and t.year = d.year
    left join contiguity c on c.ccode1 = d.ccode1 and c.ccode2 = d.ccode2 and c.year = d.year
    left join dispute e on e.ccode1 = d.ccode1 and e.ccode2 = d.ccode2 and e.year = d.year
    left join peace p on p.ccode1 = d.ccode1 and p.ccode2 = d.ccode2 and p.year = d.year
  order by d.ccode1, d.ccode2, d.year
) to '{into}/panel.parquet' (format parquet, compression zstd);

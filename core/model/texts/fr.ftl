### Les mots d’un matin, en français.
###
### Vouvoiement, mots simples, nombres avec leur unité, une idée par phrase. Dit ce qu’il ne sait pas ; ne loue, ne
### gronde et ne diagnostique jamais. Noms en minuscules : CAPITAL() ouvre une phrase. Les espaces insécables sont
### écrites "\u202F" (fine, devant une unité, ; et ?) et "\u00A0" (devant :).

## Nombres, jours, listes

decimal_mark = ,
unit_bpm = { $n }{"\u202F"}bpm
unit_ms = { $n }{"\u202F"}ms
unit_percent = { $n }{"\u202F"}%
unit_km = { $n }{"\u202F"}km
unit_mi = { $n }{"\u202F"}mi
unit_min = { $n }{"\u202F"}min
unit_hours = { $hours }{"\u202F"}h
unit_hours_min = { $hours }{"\u202F"}h{"\u202F"}{ $minutes }
range = { $low }–{ $high }
list_more = { $all }, { $next }
list_last = { $all } et { $last }
labelled = { $name }{ "\u00A0" }: { $says }
weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
date = { $weekday ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
} { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
date_year = { $date } { $year }

## Niveaux

tier_ready = Prêt
tier_watch = À surveiller
tier_hold = En attente
tier_ease = Alléger
tier_cut = Réduire
tier_deep_cut = Semaine de récupération
tier_none = Pas encore
cut_day = jour { $day } sur { $days }

## Signaux

metric_resting_heart_rate = la FC de repos
metric_hrv = la VFC
metric_sleep = le sommeil
signal_resting_heart_rate = FC de repos
signal_hrv = VFC
signal_rmssd = VFC (rMSSD)
signal_sdnn = VFC (SDNN)
signal_sleep = Sommeil
method_sleeping_low = les dix minutes les plus basses de la nuit
method_platform = selon votre téléphone
method_rmssd = rMSSD
method_rmssd_beats = rMSSD à partir des battements
method_sdnn_spot = SDNN de mesures courtes
method_stages = avec phases
method_asleep = sans phases
method_in_bed = temps au lit
last_night = nuit dernière { $value }
last_on = { $value } le { $day }
normal_range = normale { $range }

state_normal = dans la normale
state_usual = comme d’habitude
state_standing = court, comme d’habitude
state_above = { $by } au-dessus
state_below = { $by } en dessous
state_under = moins de { $floor }
state_learning = apprentissage{"\u00A0"}: { $have } { $have ->
    [one] matin
   *[other] matins
} sur { $need }
state_few = { $have } { $have ->
    [one] matin
   *[other] matins
} sur { $need } cette semaine
state_stale = rien depuis le { $day }
state_noisy = trop irrégulière
state_absent = aucune donnée

range_around = { $range } autour de { $usual }
says_normal = Votre moyenne sur 7 jours est de { $mean }, dans votre normale de { $range }.
says_usual = Votre moyenne sur 7 jours est de { $mean }. C’est court, mais pas plus court que d’habitude pour vous.
says_standing = Votre moyenne sur 7 jours est de { $mean }. C’est court, comme d’habitude, et cela compte aujourd’hui parce qu’un autre signal est fort.
says_mild = Votre moyenne sur 7 jours est de { $mean }, pour une normale de { $range }. Cela compte comme un signal.
says_strong = Votre moyenne sur 7 jours est de { $mean }, pour une normale de { $range }. Cela compte comme un signal fort.
says_saturated = Votre moyenne sur 7 jours est de { $mean }, pour une normale de { $range }. À côté d’une FC de repos basse, cela compte comme un signal, pas comme un signal fort.
says_not_yet = Votre moyenne sur 7 jours est de { $mean }, pour une normale de { $range }. Elle ne compte pas tant qu’un seul jour fait la différence.
says_other_way = Votre moyenne sur 7 jours est de { $mean }, pour une normale de { $range }. De ce côté, elle ne demande rien.
says_learning = Votre normale s’apprend{"\u00A0"}: { $have } { $have ->
    [one] matin
   *[other] matins
} sur { $need }, plus la dernière semaine. D’ici là, ce signal se tait.
says_few = { $have ->
    [0] Aucune valeur
    [one] Une valeur
   *[other] { $have } valeurs
} sur les 7 derniers jours, il en faut { $need }.
says_stale = Rien de nouveau depuis le { $day }, donc rien à en dire aujourd’hui.
says_noisy = Ses mesures isolées varient trop d’un jour à l’autre pour vouloir dire quelque chose.
says_absent = Aucune application et aucun appareil ne l’a encore fourni.

## Pourquoi

clause_resting_heart_rate = la FC de repos est { $by } au-dessus de votre normale
clause_hrv = la VFC est { $by } en dessous de votre normale
clause_hrv_too = la VFC { $by } en dessous
clause_sleep = le sommeil est de { $mean } par nuit
clause_sleep_own = le sommeil est { $by } en dessous de votre normale
clause_standing = le sommeil est court, comme d’habitude
since_first = ce matin pour la première fois
since_nth = pour le { $n ->
    [2] deuxième
    [3] troisième
    [4] quatrième
    [5] cinquième
   *[6] sixième
} matin
since_week = depuis une semaine ou plus
since_two_of_three = pour le deuxième matin sur trois
beside_hard = après { $n ->
    [2] deux
    [3] trois
    [4] quatre
   *[other] { $n }
} séances dures en 7 jours
beside_heavy = dans une semaine chargée
beside_light = après une semaine plus légère
beside_unknown = sans semaines précédentes pour comparer
why = { CAPITAL($signals) }, { $since }, { $beside }.
normal_all = Les trois signaux sont dans votre normale.
normal_some = { CAPITAL($signals) } { $n ->
    [one] est
   *[other] sont
} dans votre normale.
calm = Aucun signal ne demande rien aujourd’hui.
other_way = La FC de repos est basse et la VFC haute sous une charge élevée. Des jambes fatiguées peuvent ainsi paraître reposées.
felt_awful = Vous vous sentez très mal aujourd’hui.
worn_out = Fatigue ou courbatures à { $answer } sur 5 ou plus, au moins { $days } de vos { $of } derniers jours.
cut_goes_on = La semaine allégée a commencé le { $start } et se termine le { $last }. Elle peut se renforcer, elle ne finit pas plus tôt.
learning_plan = Votre normale s’apprend{"\u00A0"}: { $have } { $have ->
    [one] matin
   *[other] matins
} sur { $need }, plus la dernière semaine. D’ici là, votre plan suit son cours.
learning = Votre normale s’apprend{"\u00A0"}: { $have } { $have ->
    [one] matin
   *[other] matins
} sur { $need }, plus la dernière semaine.
silent_plan = Aucun signal ne peut parler aujourd’hui. Votre plan suit son cours.
silent = Aucun signal ne peut parler aujourd’hui.

persists = Cela compte parce que deux matins sur trois disent la même chose.
persists_not = Un seul matin ne compte pas. Il comptera si l’un des deux suivants dit la même chose.
persists_milder = Aujourd’hui seul dit «{"\u202F"}{ $today }{"\u202F"}». Deux matins sur trois disent ensemble «{"\u202F"}{ $together }{"\u202F"}».

load_hard = Les 7 derniers jours comptaient { $n } séances dures.
load_share = Les 7 derniers jours pesaient { $share } de votre semaine habituelle.
load_far_more = Les 7 derniers jours pesaient bien plus que votre semaine habituelle.
load_none = Les 7 derniers jours étaient sans entraînement.
load_unknown = Il n’y a pas de semaines précédentes auxquelles comparer les 7 derniers jours.
explained = L’entraînement peut expliquer ce que disent les signaux.
lowered = L’entraînement n’explique guère cela, la réponse est donc d’un cran plus douce.

confidence_high = Les trois signaux ont assez de recul, { $days } matins ou plus chacun.
confidence_bridged = Vous avez changé d’appareil depuis peu, une partie de votre normale vient donc du précédent.
confidence_few = Les trois signaux parlent, l’un d’eux sur peu de matins cette semaine.
confidence_two = Deux signaux parlent aujourd’hui, le troisième se tait.
confidence_young = Une normale de moins de { $days } matins est jeune, elle peut demander tout au plus «{"\u202F"}{ $tier }{"\u202F"}».
confidence_low = Un seul signal aujourd’hui{"\u00A0"}: une séance peut attendre, mais le plan n’est pas réduit.
confidence_none = Aucun signal ne peut parler aujourd’hui, aucun ne change donc quoi que ce soit.

## Ce que cela change

kind_rest = repos
kind_walk = marche
kind_walk_run = marche-course
kind_recovery = footing de récupération
kind_easy = footing
kind_long = sortie longue
kind_steady = allure soutenue
kind_threshold = seuil
kind_intervals = fractionné
kind_hills = côtes
kind_speed = vitesse
kind_race_pace = allure course
kind_race = course
kind_strength = renforcement
kind_cross = entraînement croisé
session_amount = { $kind } { $amount }
amount = { $amount }
today_changed = { CAPITAL($after) } au lieu de { $before }.
today_same = { CAPITAL($session) }, comme prévu.
today_done = Séance faite{ "\u00A0" }: { $session }.
today_partly = { CAPITAL($kind) }{ "\u00A0" }: { $ran } sur { $planned }, séance faite.
today_ran = Vous avez couru { $ran } aujourd’hui.
done_ran = { $ran } courus
row_done = fait
today_moved = { CAPITAL($session) } passe au { $day }.
later_changed = { CAPITAL($day) }{"\u00A0"}: { $after } au lieu de { $before }.
today_rest = Repos aujourd’hui, comme prévu.
today_before_plan = Votre plan commence le { $day }.
week_changed = { $after } au lieu de { $before } sur les { $days } prochains jours.
week_same = { $before } sur les { $days } prochains jours, comme prévu.
session_changed = { CAPITAL($before) } → { $after }
session_moved = { CAPITAL($session) } → { $day }
offer = { CAPITAL($session) } peut passer du { $from } au { $to }.

how_easy = Gardez une allure où l’on peut parler.
how_recovery = Plus lent que facile, et plus court convient aussi.
how_steady = Soutenu, à peu près l’effort d’un marathon.
how_threshold = À peu près l’effort que vous tiendriez une heure.
how_fast = Des parties rapides au-dessus de l’effort d’une heure, entrecoupées de facile.
how_race_pace = À l’allure de votre course.
how_stage = { $times } fois { $run } de course et { $walk } de marche.

## Titres

headline_ready = Le plan suit son cours.
headline_ready_alone = Rien ne demande moins aujourd’hui.
headline_watch = Rien ne change pour l’instant.
headline_hold = La prochaine séance dure attend.
headline_hold_passed = Le plan reste{ "\u00A0" }: courir facile coûte ce qu’il coûte d’habitude.
headline_hold_idle = Le plan reste{ "\u00A0" }: aucune séance dure n’est proche.
headline_ease = Courez un peu moins cette semaine.
headline_cut = Courez moins cette semaine.
headline_deep_cut = Faites-en une semaine de récupération.
headline_none = Pas de verdict aujourd’hui.
headline_learning = Votre normale s’apprend.
headline_pain = Ne courez pas pour l’instant.
headline_illness = Repos jusqu’à la guérison.
headline_illness_cold = Facile et court aujourd’hui.
headline_illness_back = Des jours faciles après la maladie.
headline_return = Le retour, une étape à la fois.
headline_taper = Moins de kilomètres avant la course.
headline_post_race = D’abord, récupérer de la course.
headline_deload = Cette semaine est plus légère.
headline_deload_hold = Cette semaine ne dépasse pas votre dernière semaine pleine.
headline_easy_days = Ces jours restent faciles.
headline_lock = La semaine n’augmente pas pour l’instant.
headline_gate = Les séances dures attendent un footing.
headline_back_to_back = Deux longs jours, puis récupération.
headline_back_to_back_after = Récupération après deux longs jours.
headline_back_to_back_off = Un long jour au lieu de deux.
headline_short_night = Pas de séance dure après une nuit courte.
headline_single_run = Une sortie devient plus courte.
headline_growth = La semaine augmente un peu moins vite.
headline_payback = Rien à rattraper après une semaine allégée.
race_stays = { $headline } Votre course est maintenue.

## Raisons, une par règle

reason_pain = Vous avez signalé une douleur de { $pain } ou plus, une boiterie ou un signe d’alerte, et cela passe avant tout plan.
reason_illness = Vous avez signalé des symptômes sous le cou ou de la fièvre. Repos complet jusqu’au lendemain du jour où vous les dites finis.
reason_illness_cold = Vous avez signalé un rhume. La séance reste facile, { $time } au plus.
reason_illness_back = Les premiers jours après une maladie sont faciles et augmentent par tiers.
reason_return = Vous avez passé { $days } jours sans sortie de { $time } ou plus. Tendons et os reviennent moins vite que le souffle.
reason_return_bone = Un os revient moins vite que le souffle, la course reprend donc par étapes.
return_risk = C’est le jour { $day } des { $days } premiers après la reprise, ceux où une nouvelle blessure est la plus probable.
reason_taper = La course du { $day } approche. Le volume diminue jusque-là.
reason_post_race = Votre course était le { $day }. L’entraînement revient pas à pas.
reason_cut_easy = Les signaux demandent une semaine plus légère, cette séance devient donc facile et garde au plus { $share }.
reason_cut_hard = Les signaux demandent une semaine plus légère. Cette séance reste dure et garde au plus { $share }.
reason_cut_run = Les signaux demandent une semaine plus légère, cette sortie garde donc au plus { $share }.
reason_cut_rest = Les signaux demandent une semaine plus légère, et ce jour y devient un jour de repos.
reason_deload = Une semaine plus légère laisse agir les précédentes. Elle en garde environ { $share }.
reason_deload_turn = { $n ->
    [1] Une semaine pleine est
   *[other] { $n } semaines pleines sont
} derrière vous. Une semaine plus légère les laisse agir et en garde environ { $share }.
reason_deload_gate = Courir facile a coûté plus de battements que d’habitude deux fois de suite, le reste de la semaine est donc la semaine légère.
reason_deload_repeat = La semaine légère n’a pas encore tout remis en place, elle continue donc { $days } jours.
reason_deload_smaller = Vous avez dit oui à une semaine un peu plus légère. Chaque sortie reste, environ { $share } sont retirés.
reason_deload_not_taken = La semaine légère a été courue presque en entier, celle-ci s’en tient donc à votre dernière semaine pleine de { $metres }.
reason_deload_unbanked = La semaine légère n’a pas encore tout remis en place, celle-ci s’en tient donc à votre dernière semaine pleine de { $metres }.
reason_easy_days = Vous avez dit oui à { $days } jours faciles.
reason_lock = Des semaines allégées ont été reportées { $n } fois, la semaine augmentera donc après la prochaine.
reason_gate_hold = Le footing coûte un peu plus de battements que d’habitude. La prochaine séance dure attend le prochain footing.
reason_gate_fail = Le footing coûte nettement plus de battements que d’habitude. Les séances dures attendent.
reason_gate_suspect = Le footing coûte moins de battements et semble plus dur que d’habitude. La prochaine séance dure attend.
reason_hold = La prochaine séance dure attend qu’un footing coûte ce qu’il coûte d’habitude.
reason_hold_awful = Vous vous sentez très mal aujourd’hui, la prochaine séance dure devient donc facile.
reason_hold_worn_out = Plusieurs jours de fatigue ou de courbatures, la prochaine séance dure devient donc facile.
reason_back_to_back = Deux longs jours de suite restent faciles, et la récupération les suit.
reason_back_to_back_after = Deux longs jours de suite précèdent cette séance, et la récupération passe d’abord.
reason_back_to_back_off = Deux longs jours de suite demandent que tout le reste aille bien, ce qui n’est pas le cas aujourd’hui.
reason_short_night = La nuit dernière a duré { $night }, et sous { $floor } aucune séance n’est dure.
reason_single_run = Votre plus longue sortie en { $days } jours est de { $longest }. Aucune sortie ne va bien au-delà.
reason_growth = Les 7 prochains jours restent à { $share } au plus de votre meilleure semaine des { $weeks } dernières.
reason_payback = Après une semaine allégée, vous courez ce que vous couriez avant. Ce qui a été retiré n’est pas rattrapé.

## Semaines légères : ce que l’une est devenue, et ce qui est proposé

deload_banked = La semaine légère a fait son travail{ "\u00A0" }: vos signaux sont comme d’habitude. Les prochaines semaines peuvent augmenter.
deload_taken = La semaine légère est faite.
deload_not_taken = La semaine légère a été courue presque en entier, la prochaine n’augmente donc pas.
deload_skipped = Vous gardez cette semaine comme prévu.
offer_no_light_week = { $weeks } semaines pleines de suite, la dernière de { $metres }.
offer_no_rest_day = Vous avez couru chacun des { $days } derniers jours.
offer_monotony = Vos jours se ressemblent beaucoup depuis { $weeks } semaines{ "\u00A0" }: monotonie { $monotony }, au-dessus de { $limit } elle est élevée.
offer_not_taken = Les { $n } dernières semaines légères ont été courues en entier.
offer_unbanked = La semaine légère n’a pas encore tout remis en place.
offer_smaller_deload = { $why } Une semaine plus légère garde la sortie de chaque jour et retire { $share }. Elle commence quand vous dites oui.
offer_easy_days = C’est la troisième semaine allégée de suite. { $days } jours de course facile seulement lui laisseraient du temps. Ils commencent quand vous dites oui.

## Ce qui changerait la réponse

lifts_below = { CAPITAL($metric) } ne compterait plus avec au plus { $value } { $n ->
    [1] demain matin
   *[other] chacun des { $n } prochains matins
}.
lifts_above = { CAPITAL($metric) } ne compterait plus avec au moins { $value } { $n ->
    [1] demain matin
   *[other] chacun des { $n } prochains matins
}.
lifts_ordinary = Des matins ordinaires y suffisent aussi : au moins { $n } pour { $metric }.
without = Avec { $metric } comme d’habitude, ce matin dirait «{"\u202F"}{ $tier }{"\u202F"}».
with_pass = Si le footing de { $run } coûte ce qu’il coûte d’habitude, la séance ({ $session }) revient { $day }.

## D’où cela vient

tree_verdict = Ce matin dit «{"\u202F"}{ $tier }{"\u202F"}».
tree_votes = { $voting ->
    [0] Aucun signal ne compte.
    [one] Un signal compte, dont { $strong } fort.
   *[other] { $voting } signaux comptent, dont { $strong ->
        [one] { $strong } fort
       *[other] { $strong } forts
    }.
} À lui seul, cela donne «{"\u202F"}{ $tier }{"\u202F"}».
tree_morning = Le { $day } à lui seul donnait «{"\u202F"}{ $tier }{"\u202F"}».
tree_signal = { $signal }{"\u00A0"}: { $says }
tree_week = { $days ->
    [one] Une valeur
   *[other] { $days } valeurs
} du { $first } au { $last }, moyenne { $mean }, et { $trim } sans le jour le plus marquant.
tree_usual = { $days } valeurs du { $first } au { $last }, moyenne { $mean }, dispersion { $spread }.
tree_bridged = { $n } d’entre elles viennent du flux précédent, décalées de l’écart médian des jours communs.
tree_usual_sleep = { $days } nuits du { $first } au { $last }, moyenne { $mean }.
tree_line = Pour { $metric }, la semaine est à { $distance } dispersions de votre habitude, du côté qui compte. Un signal commence à { $line }.
tree_sleep_line = Le sommeil compte quand sa moyenne est sous { $floor } avec { $nights } nuits ou plus en dessous, ou { $drop } ou plus en dessous de votre habitude.
tree_day = { $day }{"\u00A0"}: { $value }
tree_left_out = { $day }{"\u00A0"}: { $value }, mis de côté
tree_gate = Une allure facile coûte maintenant { $now }, sur { $current ->
    [one] une sortie
   *[other] { $current } sorties
}, contre { $usual } d’habitude, sur { $baseline } sorties. Un écart de { $change } { $gate ->
    [pass] est ce qu’une allure coûte d’une sortie à l’autre.
    [suspect] avec des sorties qui semblent plus dures fait attendre la prochaine séance dure.
    [hold] fait attendre la prochaine séance dure.
   *[fail] fait attendre les séances dures.
}
tree_gate_unknown = On ne sait pas encore ce que coûte une allure facile{"\u00A0"}: { $current ->
    [0] aucune sortie facile et régulière
    [one] une sortie facile et régulière
   *[other] { $current } sorties faciles et régulières
} ces derniers jours à comparer aux { $baseline } d’avant.
tree_no_value = { $day }{"\u00A0"}: pas de valeur
measured = { $stream }, { $samples ->
    [one] une mesure
   *[other] { $samples } mesures
}
limit_rest = Repos.
limit_walk = Marche seulement.
limit_walk_run = Avec des pauses de marche.
limit_recovery = Pas plus dur que la récupération.
limit_easy = Pas plus dur que facile.
limit_distance = Au plus { $distance }.

sample_at = { $time } { $value }
sample_between = { $start }–{ $end } { $value }
sample_beats = { $time } { $value }, { $intervals ->
    [one] { $intervals } intervalle
   *[other] { $intervals } intervalles
}
sample_sleep = { $start }–{ $end } { $stage } { $value }
sample_nap = { $start }–{ $end } { $stage } { $value }, sieste
sample_left_out = { $says } (mis de côté{"\u00A0"}: { $why })
stage_in_bed = au lit
stage_asleep = endormi
stage_awake = éveillé
stage_light = léger
stage_deep = profond
stage_rem = paradoxal
left_out_implausible = valeur impossible
left_out_revised = révisé ensuite
left_out_higher = pas le plus bas
left_out_outside_sleep = hors du sommeil principal
left_out_outside_morning = aucun sommeil connu, et pas tôt le matin
left_out_after_workout = après une séance
left_out_too_few = trop peu pour une valeur
left_out_known_better = mieux connu par d’autres données
left_out_no_main_sleep = pas de sommeil principal ce jour-là
left_out_too_short = trop court pour une sieste
left_out_reversed = finit avant de commencer
seen_live = { $source }, du téléphone, connu depuis le { $day }
seen_export = { $source }, d’un export, connu depuis le { $day }
rules_version = Règles en version { $version }.
rule_version = Règle { $rule }, version { $version }

certainty_high = les essais concordent
certainty_moderate = une étude solide, ou plusieurs
certainty_low = peu de preuves
certainty_consensus = pratique courante
certainty_house = un choix de cette application
source_app = { $app }, { $age ->
    [0] aujourd’hui
    [1] hier
   *[other] il y a { $age } jours
}
source_device = { $app }, { $device }, { $age ->
    [0] aujourd’hui
    [1] hier
   *[other] il y a { $age } jours
}

## À côté du plan

heading_advice = À côté du plan
reason_lock_fuelling = Vos réponses sur l’alimentation et la récupération passent d’abord, la semaine n’augmente donc pas pour l’instant.

advice_underfuelling = Vos réponses sur l’alimentation et la récupération méritent d’en parler à un professionnel.
advice_underfuelling_lock = Tant qu’elles ne changent pas, vos semaines n’augmentent pas.
advice_ask_underfuelling = Une question tous les trois mois{"\u00A0"}: des règles absentes, un os blessé par la course ou une maladie après l’autre{"\u202F"}?
advice_stays_here = Votre réponse reste sur cet appareil.

cold_heart = une affection du cœur
cold_blood_pressure = une tension élevée non maîtrisée
cold_raynaud = un Raynaud
cold_urticaria = une urticaire au froid
cold_pregnancy = une grossesse
cold_wounds = des plaies ouvertes
advice_cold_not = L’eau froide est déconseillée avec { $conditions }.
advice_cold_strength = Pas d’eau froide dans les { $hours }{"\u202F"}h après le renforcement, mieux encore dans les { $better }{"\u202F"}h. Prise souvent, elle enlève une part de ce que le renforcement construit.
advice_cold_strength_yesterday = Vous avez fait du renforcement hier. Mieux vaut laisser passer { $hours }{"\u202F"}h avant l’eau froide.
advice_cold_run = Après la séance du jour ({ $session }), laissez passer { $hours }{"\u202F"}h avant l’eau froide. Pour l’endurance les preuves sont minces, le choix vous revient.
advice_cold_race = Votre course est proche et l’eau froide convient maintenant. Elle peut enlever un peu de courbatures.
advice_cold_races = Entre des jours de course, l’eau froide convient. Elle peut enlever un peu de courbatures.
advice_cold_efforts = Entre deux efforts durs aussi proches, l’eau froide convient. Elle peut enlever un peu de courbatures.
advice_cold_dose = { $time } à { $degrees }{"\u202F"}°C suffisent.
advice_cold_alone = Sous { $degrees }{"\u202F"}°C, n’y allez jamais sans quelqu’un.
advice_cold_habit = Vous étiez dans l’eau froide { $times } fois par semaine ou plus, { $weeks } semaines de suite. Prise comme une habitude, elle peut enlever une part de ce que l’entraînement construit.
advice_thin = Les preuves en sont minces.

advice_fuel_today = { CAPITAL($session) } aujourd’hui, environ { $time }.
advice_fuel_tomorrow = { CAPITAL($session) } demain, environ { $time }.
advice_fuel = Des glucides vous portent jusqu’au bout{"\u00A0"}: { $grams }{"\u202F"}g par heure.
advice_fuel_long = Sur une sortie aussi longue, jusqu’à { $grams }{"\u202F"}g par heure sont possibles si vous l’avez pratiqué.
advice_eat_hard = Hier était dur. Mangez aujourd’hui autant qu’il vous en faut.
advice_eat_return = Revenir à la course demande de l’énergie. Mangez aujourd’hui autant qu’il vous en faut.

advice_alcohol = Vous avez noté de l’alcool pour { $days }{"\u00A0"}: le temps d’une nuit, il élève la FC de repos et abaisse la VFC.
advice_altitude = Vous avez noté des jours au-dessus de { $metres }{"\u202F"}m{"\u00A0"}: pendant { $days } jours environ, l’air rare peut élever la FC de repos et abaisser la VFC.
advice_heat = Vous avez noté de la chaleur pour { $days }{"\u00A0"}: à la même allure le cœur bat plus vite, fiez-vous donc à l’effort.
advice_heat_days = S’y habituer prend { $days } jours.
advice_travel = Vous avez franchi { $zones } fuseaux horaires { $ago ->
    [0] aujourd’hui
    [1] hier
   *[other] il y a { $ago } jours
}.
advice_travel_days = Le sommeil et le cœur suivent d’environ un fuseau par jour. Les preuves en sont minces.
advice_cycle = C’est environ le jour { $day } de votre cycle.
advice_cycle_bpm = Dans cette moitié, la FC de repos est souvent plus haute de { $bpm }{"\u202F"}bpm, et la VFC plus basse.
advice_leaves = Ces valeurs comptent cette semaine et restent hors de votre normale.
advice_stays = Votre normale garde ces jours.

advice_standing = Vous dormez { $usual } par nuit depuis des semaines.
advice_standing_alone = Votre plan n’est pas réduit pour cela.
advice_standing_floor = La plupart des adultes récupèrent mieux avec { $floor } ou plus.
advice_bedtime = Se coucher { $step } plus tôt est un premier pas.
advice_debt = Sur les { $nights } dernières nuits, vous avez dormi { $debt } de moins que votre besoin, compté à { $need } par nuit, et l’écart grandit.
advice_regularity = Le milieu de vos nuits s’est écarté d’environ { $strays } sur les { $nights } dernières nuits.
advice_regularity_note = Des heures plus régulières valent un essai. Ce qu’elles apportent aux coureurs n’est pas bien connu.
advice_regularity_caution = C’est comme vivre dans deux fuseaux horaires. Des heures plus régulières sont la première chose à essayer.

advice_single_above = Aujourd’hui, { $metric } est à { $value }, nettement au-dessus de votre habitude.
advice_single_below = Aujourd’hui, { $metric } est à { $value }, nettement en dessous de votre habitude.
advice_single = Une seule valeur ne change rien{"\u00A0"}: un repas tardif, une course dure le soir ou trop peu d’eau peuvent en être la cause.
advice_cv_high = Votre VFC varie plus d’un jour à l’autre que dans { $share } des semaines d’avant.
advice_cv_low = Votre VFC varie moins d’un jour à l’autre que dans { $share } des semaines d’avant.
advice_cv_thin = Cela peut précéder une dérive, et cela peut ne rien vouloir dire. Les preuves sont minces.
## De quoi un import est fait

import_into = { $file } dans { $db }{ "\u00A0" }: { $format }, jours de { $zone }
import_zone = { $name }
import_zone_last = { $name } (celui du dernier import, --zone en prend un autre)
import_zone_machine = { $name } (celui de cette machine, --zone en prend un autre)
import_read = relevés lus
import_read_note = des sortes qu’Ebb utilise{ "\u00A0" }:
import_new = nouveaux
import_known = déjà connus
import_revised = révisés
import_revised_note = connus, et qui disent autre chose
import_parts = parties de ceux-ci
import_parts_note = fréquence cardiaque ({ $heart } nouvelles minutes), vitesse ({ $speed }), distance, effort
import_unreadable = illisibles
import_quarantined = mis à part
import_quarantined_note = parmi ceux-ci, gardés et jamais utilisés{ "\u00A0" }:
import_routes = tracés absents
import_routes_note = nommés et absents du fichier, leurs sorties sont gardées
import_other = autres sortes
import_other_note = pas lues plus loin
import_days = jours couverts
import_days_note = du { $first } au { $last }
import_sources = sources
import_order = Sur le téléphone, vos applications ont un ordre. Pour les écouter ici dans le même ordre{ "\u00A0" }:

## Ce que disent les commandes hors du matin

noted = C’est noté pour le { $day }. Ensuite{ "\u00A0" }: { $command }
noted_run = C’est noté pour la sortie du { $day }. Ensuite{ "\u00A0" }: { $command }
noted_now = C’est noté. Ensuite{ "\u00A0" }: { $command }
now = Ensuite{ "\u00A0" }: { $command }
not_yet = Le { $day } n’est pas encore là{ "\u00A0" }: aujourd’hui, c’est le { $today }.
adopt_done = Votre plan à partir du { $day } compte { $sessions ->
    [one] une séance
   *[other] { $sessions } séances
}.
adopt_missed = { $entries ->
    [one] Une entrée n’a pas été comprise
   *[other] { $entries } entrées n’ont pas été comprises
}{ "\u00A0" }: { $command }
adopt_adjusted = contient des séances déjà modifiées un matin, qui seraient réduites deux fois{ "\u00A0" }: suivez plutôt le plan de départ, que { $command } écrit
adopt_over = n’a aucune séance à partir du { $day }{ "\u00A0" }: suivez un plan qui va au-delà de ce jour
check_json = un plan en JSON
check_ics = un calendrier
check_intervals = des événements d’intervals.icu
check_understood = { $sessions ->
    [one] 1 séance comprise
   *[other] { $sessions } séances comprises
}
check_estimated = ~ estimé d’après les minutes, à allure facile
check_adjusted = { $sessions ->
    [one] 1 séance déjà modifiée
   *[other] { $sessions } séances déjà modifiées
} un matin{ "\u00A0" }: donnez le plan de départ, sinon elles sont réduites deux fois
check_missed = { $entries ->
    [one] 1 entrée non comprise, ou pas tout à fait
   *[other] { $entries } entrées non comprises, ou pas tout à fait
}
days_day = jour
days_heart = FC bpm
days_hrv = VFC ms
days_sleep = sommeil
days_naps = siestes
days_runs = sorties
days_none = aucune valeur ces jours-là
rules_count = { $rules ->
    [one] 1 règle
   *[other] { $rules } règles
}, version { $version }
race_head_day = jour
race_head_distance = distance
race_head_id = nom
race_none = Aucune course. Pour en noter une{ "\u00A0" }: { $command }
race_days = { $n } jours
race_trail = trail
race_easy = sans forcer
race_without_distance = Aucune course n’est connue le { $day }{ "\u00A0" }: donnez sa distance, comme { $command }
race_entered = Notée sous «{ "\u202F" }{ $id }{ "\u202F" }».
race_off = «{ "\u202F" }{ $id }{ "\u202F" }» n’est plus sur la liste.
race_unknown = Il n’y a pas de course «{ "\u202F" }{ $said }{ "\u202F" }»{ "\u00A0" }: ebb race en donne la liste.
night_heading = Nuit du { $day }
night_asleep = { $asleep } de sommeil sur { $needed } nécessaires
night_naps = + { $naps } de sieste
night_none = Aucune nuit n’est connue pour le { $day }.
trend_need = Besoin de sommeil
trend_debt = Dette de sommeil après quatorze nuits
trend_load = Charge d’entraînement
trend_fitness = Forme{ "\u00A0" }: la moyenne lente de la charge
trend_fatigue = Fatigue{ "\u00A0" }: la moyenne rapide de la charge
trend_form = Fraîcheur{ "\u00A0" }: la forme moins la fatigue
trend_tier = Les verdicts, un signe par jour
trend_in_minutes = charge en minutes d’entraînement par jour
trend_in_trimp = charge en TRIMP par jour (minutes pondérées par la FC)
trend_in_effort = charge en minutes multipliées par l’effort, par jour
trend_in_given = charge telle que donnée
trend_nothing = Aucune valeur pour ces jours.
legend_day = un jour
legend_mean = moyenne de sept jours
legend_votes = compte comme signal
legend_normal = votre normale
legend_excluded = hors de votre normale
legend_change = dès lors une autre source parle
return_none = Rien n’est connu d’un arrêt de la course. Dites pourquoi{ "\u00A0" }: { $command }
return_said = Dit le { $day }{ "\u00A0" }: { $cause }, étape { $stage }.
return_said_cleared = Dit le { $day }{ "\u00A0" }: { $cause }, feu vert pour courir, étape { $stage }.
return_not_now = Vous avez couru sans arrêt de { $days } jours ou plus, cela ne change donc rien pour l’instant. Cela comptera au retour d’un arrêt.
return_why_first = Dites d’abord pourquoi vous avez arrêté, comme { $command }
cause_none = la vie
cause_illness = une maladie
cause_soft = un muscle ou un ligament
cause_tendon = un tendon
cause_bone = un os
profile_language = langue
profile_units = unités
profile_preset = réglage
profile_birth_year = année de naissance
profile_sex = sexe
profile_sleep_need = besoin de sommeil
profile_hr_rest = FC de repos
profile_hr_max = FC maximale
profile_hr_threshold = FC au seuil
profile_threshold_pace = allure au seuil
profile_level = niveau
profile_running_years = années de course
profile_injuries = blessures
profile_cold_water = eau froide
profile_conditions = déconseillée avec
word_yes = oui
english = anglais
french = français
unit_name_km = km
unit_name_mi = miles
preset_sensitive = sensible
preset_balanced = équilibré
preset_steady = calme
sex_male = homme
sex_female = femme
level_beginner = débutant
level_intermediate = intermédiaire
level_advanced = confirmé
underfuelling_noted = Votre réponse est notée et reste sur cet appareil. Ensuite{ "\u00A0" }: { $command }

## Pourquoi une réponse à un matin n’est pas prise

answer_session = { $day }, { $session } ({ $id })
answer_unknown = «{ "\u00A0" }{ $said }{ "\u00A0" }» ne désigne aucune séance des sept prochains jours. Sont modifiées{ "\u00A0" }: { $changed }.
answer_unknown_none = «{ "\u00A0" }{ $said }{ "\u00A0" }» ne désigne aucune séance des sept prochains jours, et aucune n’est modifiée.
answer_several = «{ "\u00A0" }{ $said }{ "\u00A0" }» peut désigner{ "\u00A0" }: { $sessions }. Dites son jour, ou le nom entre parenthèses.
answer_unchanged = { CAPITAL($session) } reste comme vous l’avez prévue.
answer_protected = { CAPITAL($session) } reste ainsi{ "\u00A0" }: ce qui la modifie vous protège d’une blessure.
answer_not_kept = { CAPITAL($session) } n’est pas de celles que vous gardez, il n’y a donc rien à reprendre.
answer_no_move = Aucune séance ne peut changer de jour ce matin.
answer_moves = «{ "\u00A0" }{ $said }{ "\u00A0" }» ne désigne aucune des séances qui peuvent changer de jour{ "\u00A0" }: { $sessions }.
answer_no_deload = Aucune semaine allégée n’est proposée ce matin.
answer_deload_begun = La semaine allégée est déjà en cours.
answer_no_deload_begun = Aucune semaine allégée n’est proposée ni en cours ce matin.
answer_today_alone = On ne répond qu’à ce matin{ "\u00A0" }: laissez --on de côté.

## Pourquoi il n’y a pas de plan

no_plan_not_ahead = Votre course du { $day } n’est plus à venir. Choisissez un jour plus tardif.
no_plan_too_far = Votre course du { $day } est dans plus de { $days } jours. Redemandez un plan quand elle sera plus proche.
no_plan_no_distance = Votre course du { $day } n’a pas encore de distance. Indiquez-la.
no_plan_two_races = Deux courses sont prévues le { $day }. N’en gardez qu’une.
no_plan_no_base = Un plan s’appuie sur ce que vous courez déjà. Commencez par deux ou trois sorties courtes par semaine.

## Ce qu’il y a à dire d’un plan

phase_base = base
phase_build = développement
phase_specific = spécifique
phase_taper = affûtage
phase_recovery = récupération
phase_return = reprise
week_begun = fin de cette semaine
role_loaded = pleine
role_deload = légère
role_taper = affûtage
role_post_race = après une course
role_return = reprise
plan_heading = { $weeks ->
    [0] Moins d’une semaine
    [one] Une semaine
   *[other] { $weeks } semaines
} jusqu’à la course du { $day }
plan_heading_after = { $weeks ->
    [0] Moins d’une semaine
    [one] Une semaine
   *[other] { $weeks } semaines
} jusqu’à la course du { $day }, et { $after } après elle
plan_from = Le plan part de { $week } par semaine, d’une plus longue sortie de { $longest } et de { $runs } sorties par semaine.
plan_longest_assumed = La plus longue sortie est estimée d’après votre semaine{ "\u00A0" }: donnez --longest-km pour en dire une autre.
plan_begins = Le plan commence le { $day }, sa première semaine est donc courte.
plan_first_week = La première semaine
plan_first_full_week = La première semaine entière
plan_first_lighter_week = La première semaine entière, allégée après { $n ->
    [one] une semaine pleine
   *[other] { $n } semaines pleines de suite
}
plan_first_loaded_week = La première semaine chargée
plan_head_week = semaine
plan_head_longest = plus longue
plan_adopt = Rien n’est encore écrit{ "\u00A0" }: ajoutez --adopt pour suivre ce plan.
plan_adopted = C’est votre plan à partir du { $day }.
plan_replaces = { $n ->
    [1] Il remplace une séance du plan que vous suivez.
   *[other] Il remplace { $n } séances du plan que vous suivez.
}
plan_changes = Ce qui change dans le plan que vous suivez
plan_change = { $was } → { $will }
plan_goes = −{ "\u00A0" }{ $sessions }
plan_comes = +{ "\u00A0" }{ $sessions }
plan_others = { $n ->
    [one] une autre
   *[other] { $n } autres
}
plan_sessions = { $n ->
    [one] une séance
   *[other] { $n } séances
}
plan_short_runway = { $weeks ->
    [0] Il n’y a pas de semaine entière d’entraînement avant l’affûtage.
    [one] Il y a une semaine d’entraînement avant l’affûtage.
   *[other] Il y a { $weeks } semaines d’entraînement avant l’affûtage.
} Un plan complet en compte { $full } ou plus. Celui-ci laisse de côté le début et ne progresse pas plus vite.
plan_longest_run = Votre plus longue sortie sera de { $will } au lieu de { $wanted }. Rien n’est ajouté de force pour y arriver.
plan_base_missing = Votre plus grosse semaine sera de { $will }. La distance de cette course en demande environ { $wanted }.
plan_only_taper = Il ne reste pas de temps pour construire{ "\u00A0" }: jusqu’à la course, le plan garde seulement votre fraîcheur.
plan_longest_now = Votre plus longue sortie récente est de { $now }. Cette course en demande { $wanted }.
plan_base_now = Vous courez { $now } par semaine. La distance de cette course en demande environ { $wanted }.
plan_far_later = C’est loin de ce que cette course demande. Choisissez une date plus lointaine, pour avoir des semaines où construire.
plan_far_shorter = C’est loin de ce que cette course demande. Choisissez une date plus lointaine, ou une course de { $distance } au plus.
plan_ceiling = Vous courez { $now } par semaine. À ce niveau et avec ces jours de course, le plan reste à { $most } au plus.
plan_fewer_runs = Les premières semaines comptent { $runs } sorties et non { $asked }, pour que chacune vaille la peine.
plan_races_close = Les courses du { $first } et du { $second } sont à moins de { $days } jours l’une de l’autre. Courez l’une d’elles sans forcer et marquez-la ainsi.
plan_slow_return = Après la course du { $race }, { $weeks ->
    [one] une semaine de plus reste
   *[other] { $weeks } semaines de plus restent
} presque sans course{"\u00A0"}: vos semaines d’avant ne portent pas cette distance. Renoncez-y ou choisissez-en une plus courte.
plan_after = La course du { $race } vient après ce plan. Faites-en un nouveau pour elle.

## Intertitres


## Le passé, rejoué

replayed = { $mornings ->
    [one] Un matin
   *[other] { $mornings } matins
}, du { $first } au { $last }{ $silent ->
    [0] .
    [one] . Pour l’un d’eux, il n’y avait pas de quoi juger.
   *[other] . Pour { $silent } d’entre eux, il n’y avait pas de quoi juger.
}
replayed_cuts = { $cuts ->
    [0] Aucune semaine allégée
    [one] Une semaine allégée
   *[other] { $cuts } semaines allégées
}, soit { $rate } par an. Sur vos propres semaines mélangées, où il ne reste que le hasard, { $noise } par an.
replayed_cut = { $tier }, { $days ->
    [0] le jour du premier signal
    [one] un jour après le premier signal
   *[other] { $days } jours après le premier signal
}

## Ce qu’il y a d’autre à dire

flag_ask_checkin = Comment vous sentez-vous{"\u202F"}? L’entraînement n’explique guère cela, votre réponse compte donc.
flag_ask_ill = La FC de repos d’aujourd’hui est très au-dessus de votre normale. Êtes-vous malade{"\u202F"}? Alors reposez-vous, quoi que dise le plan.
flag_cut_counts_as_deload = C’est la deuxième semaine allégée de suite, elle compte donc comme celle du plan.
flag_disagreement = Vous vous sentez en pleine forme et les signaux disent autre chose. La semaine allégée reste, et les deux sont notés.
flag_race_stacking = Deux longues courses se suivent à moins de { $days } jours. Si vous courez l’une d’elles sans forcer, marquez-la ainsi.
flag_see_clinician = Faites examiner cela par un soignant avant de courir à nouveau, course comprise.
flag_see_professional = C’est la troisième semaine allégée de suite. Prévoyez { $days } jours faciles et parlez à un professionnel de ce qui peut être en cause.

## Autour, sur une page

heading_signals = Trois signaux, quatre semaines
heading_week = Les sept prochains jours
heading_stands_on = Sur quoi cela repose
heading_would_change = Ce qui changerait la réponse
short_line = { $tier } · { CAPITAL($session) }
score = { $score } sur 100
learning_takes = L’apprentissage demande { $need } matins, plus la dernière semaine. D’ici là, un signal se tait.
score_legend = Plus il est haut, plus vous êtes près de votre normale.
default_week = Le plan est une semaine type, de la taille moyenne de vos quatre dernières.
newest_value = La valeur la plus récente est du { $day }.
on_days = { CAPITAL($days) }{"\u00A0"}: { $says }

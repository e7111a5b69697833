package ebb.ui.today

object TodayFrench : TodayWords {
    override val title = "Aujourd’hui"
}

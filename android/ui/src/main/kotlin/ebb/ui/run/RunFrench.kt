package ebb.ui.run

object RunFrench : RunWords {
    override val title = "Après une sortie"
}

/// Where a tap on the widget leads: the app, on Today.
public let todayLink = "ebb://today"

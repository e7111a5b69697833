/// iOS 8.0, healthkit/hkhealthstore
public final class HKHealthStore: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkhealthstore/ishealthdataavailable()
    public class func isHealthDataAvailable() -> Bool { stub() }
    /// iOS 15.0, healthkit/hkhealthstore/requestauthorization(toshare:read:completion:)
    public func requestAuthorization(
        toShare typesToShare: Set<HKSampleType>, read typesToRead: Set<HKObjectType>
    ) async throws { stub() }
    /// iOS 15.0, healthkit/hkhealthstore/getrequeststatusforauthorization(toshare:read:completion:)
    public func statusForAuthorizationRequest(
        toShare typesToShare: Set<HKSampleType>, read typesToRead: Set<HKObjectType>
    ) async throws -> HKAuthorizationRequestStatus { stub() }
    /// iOS 27.0, healthkit/hkhealthstore/earliestauthorizedsampledate(for:)
    public func earliestAuthorizedSampleDate(for types: Set<HKObjectType>) async throws -> [HKObjectType: Date] {
        stub()
    }
    /// iOS 8.0, healthkit/hkhealthstore/execute(_:)
    public func execute(_ query: HKQuery) { stub() }
    /// iOS 8.0, healthkit/hkhealthstore/stop(_:)
    public func stop(_ query: HKQuery) { stub() }
    /// iOS 8.0, healthkit/hkhealthstore/enablebackgrounddelivery(for:frequency:withcompletion:)
    public func enableBackgroundDelivery(
        for type: HKObjectType, frequency: HKUpdateFrequency,
        withCompletion completion: @escaping @Sendable (Bool, (any Error)?) -> Void
    ) { stub() }
}

import EbbDomain
import HealthKit

/// The phone's health data by HealthKit. It reads and never writes.
public final class HealthKitReader: HealthReader {
    let store: HKHealthStore

    /// A reader of the one store of the process.
    public init(store: HKHealthStore) { self.store = store }

    /// Why each kind of data is asked for, as keys of the app's texts, each once.
    public static var reasons: [String] {
        ReadType.known.map(\.reason).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    public var kinds: Set<RecordKind> { Set(ReadType.known.compactMap(\.kind)) }

    public func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
    ) async throws(HealthError) -> Batch {
        do {
            return try await read(kind, .since(anchor, limit: limit, detail))
        } catch {
            throw HealthError(error)
        }
    }

    public func records(_ kind: RecordKind, in window: DateInterval) async throws(HealthError) -> [PhoneRecord] {
        do {
            return try await read(kind, .inside(window)).added.sorted { $0.span < $1.span }
        } catch {
            throw HealthError(error)
        }
    }

    public func heartRate(in window: DateInterval) async throws(HealthError) -> [PhoneHeartRate] {
        let samples = try await samples(.heartRate, Units.bpm, in: window)
        return samples.map { PhoneHeartRate(at: $0.time, bpm: $0.value, source: $0.source) }
    }

    public func speed(in window: DateInterval) async throws(HealthError) -> [PhoneSpeed] {
        let samples = try await samples(.speed, Units.metresPerSecond, in: window)
        return samples.map { PhoneSpeed(at: $0.time, metresPerSecond: $0.value, source: $0.source) }
    }

    public func sharedSince() async throws(HealthError) -> [RecordKind: Date] {
        // An older compiler comes with an older SDK, which does not declare the call.
        #if compiler(>=6.4) || os(Linux)
            if #available(iOS 27.0, macOS 27.0, *) {
                return try await since(\.kind)
            }
        #endif
        return [:]
    }

    public func sides() async throws(HealthError) -> [Side: Date] {
        var sides: [Side: Date] = [:]
        for type in ReadType.known {
            if let side = type.side, try await shows(type) { sides[side] = .distantPast }
        }
        #if compiler(>=6.4) || os(Linux)
            if #available(iOS 27.0, macOS 27.0, *) {
                let since = try await since(\.side)
                sides = sides.reduce(into: [:]) { $0[$1.key] = since[$1.key] ?? $1.value }
            }
        #endif
        return sides
    }

    public func asked() async throws(HealthError) -> Bool {
        guard HKHealthStore.isHealthDataAvailable() else { throw .unavailable }
        do {
            let types = Set(ReadType.known.map { $0.sampleType as HKObjectType })
            return try await store.statusForAuthorizationRequest(toShare: [], read: types) == .unnecessary
        } catch {
            throw HealthError(error)
        }
    }

    /// Shows the system's sheet, where it has something new to ask; returns when the athlete has closed it, whatever they chose.
    public func ask() async throws(HealthError) {
        guard HKHealthStore.isHealthDataAvailable() else { throw .unavailable }
        do {
            let types = Set(ReadType.known.map { $0.sampleType as HKObjectType })
            try await store.requestAuthorization(toShare: [], read: types)
        } catch {
            throw HealthError(error)
        }
    }
}

extension HealthKitReader {
    #if compiler(>=6.4) || os(Linux)
        /// Since when types are shared, by what they are to Ebb.
        @available(iOS 27.0, macOS 27.0, *)
        private func since<Name: Hashable>(
            _ name: (ReadType) -> Name?
        ) async throws(HealthError) -> [Name: Date] {
            let named = ReadType.known.compactMap { type in name(type).map { (type.sampleType as HKObjectType, $0) } }
            do {
                let since = try await store.earliestAuthorizedSampleDate(for: Set(named.map(\.0)))
                return named.reduce(into: [:]) { $0[$1.1] = since[$1.0] }
            } catch {
                throw HealthError(error)
            }
        }
    #endif

    /// Whether there is anything of a type that may be read; of one that nobody was asked for nothing is.
    private func shows(_ type: ReadType) async throws(HealthError) -> Bool {
        do {
            if type == .route {
                let any = HKSampleQueryDescriptor(predicates: [.workoutRoute()], sortDescriptors: [], limit: 1)
                return try await !any.result(for: store).isEmpty
            }
            let quantity = HKSamplePredicate<HKQuantitySample>.quantitySample(type: HKQuantityType(type.quantity))
            let any = HKSampleQueryDescriptor(predicates: [quantity], sortDescriptors: [], limit: 1)
            return try await !any.result(for: store).isEmpty
        } catch {
            let why = HealthError(error)
            if why.meansNothingThere { return false }
            throw why
        }
    }

    /// What is asked of a kind: what is new, or what meets a window, which leads to no anchor.
    private enum Request {
        case since(Data?, limit: Int, Detail)
        case inside(DateInterval)
    }

    private func read(_ kind: RecordKind, _ request: Request) async throws -> Batch {
        switch kind {
        case .restingHeartRate: try await quantities(.restingHeartRate, kind, request)
        case .hrvSDNN: try await quantities(.hrvSDNN, kind, request)
        case .hrvRMSSD: try await quantities(.hrvRMSSD, kind, request)
        case .heartbeats: try await batch({ .heartbeatSeries($0) }, request, series)
        case .sleep:
            try await batch({ .categorySample(type: HKCategoryType(.sleepAnalysis), predicate: $0) }, request) {
                $0.sleep
            }
        case .workouts: try await batch({ .workout($0) }, request, workout)
        }
    }

    private func quantities(_ type: ReadType, _ kind: RecordKind, _ request: Request) async throws -> Batch {
        let quantity = HKQuantityType(type.quantity)
        return try await batch({ .quantitySample(type: quantity, predicate: $0) }, request) { $0.record(kind) }
    }

    private func batch<Sample: HKSample>(
        _ samples: (NSPredicate?) -> HKSamplePredicate<Sample>, _ request: Request,
        _ plain: (Sample) async throws -> PhoneRecord?
    ) async throws -> Batch {
        switch request {
        case .since(let anchor, let limit, let detail):
            let query = HKAnchoredObjectQueryDescriptor(
                predicates: [samples(nil)], anchor: try anchor.map(Anchors.anchor), limit: limit)
            let found = try await query.result(for: store)
            let (wanted, known) = found.addedSamples.split { detail.wants($0.uuid) }
            return Batch(
                added: try await all(wanted, plain), known: known.map(\.uuid),
                deleted: found.deletedObjects.map(\.uuid), anchor: try Anchors.bytes(found.newAnchor),
                // A full one may be the last: the next is empty then.
                more: found.addedSamples.count + found.deletedObjects.count >= limit)
        case .inside(let window):
            let meets = HKQuery.predicateForSamples(withStart: window.start, end: window.end)
            let query = HKSampleQueryDescriptor(predicates: [samples(meets)], sortDescriptors: [])
            let found = try await query.result(for: store)
            return Batch(added: try await all(found, plain), deleted: [], anchor: Data(), more: false)
        }
    }

    private func all<Sample>(
        _ samples: [Sample], _ plain: (Sample) async throws -> PhoneRecord?
    ) async throws -> [PhoneRecord] {
        var records: [PhoneRecord] = []
        for sample in samples {
            if let record = try await plain(sample) { records.append(record) }
        }
        return records
    }

    /// Samples that meet a window, ascending. The watch packs a workout's into few objects, so they are read one by one.
    private func samples(
        _ type: ReadType, _ unit: HKUnit, in window: DateInterval
    ) async throws(HealthError) -> [(time: DateInterval, value: Double, source: Source)] {
        let inside = HKQuery.predicateForSamples(withStart: window.start, end: window.end)
        let query = HKQuantitySeriesSampleQueryDescriptor(
            predicate: .quantitySample(type: HKQuantityType(type.quantity), predicate: inside), options: .includeSample)
        do {
            var found: [(time: DateInterval, value: Double, source: Source)] = []
            for try await entry in query.results(for: store) where window.holds(entry.dateInterval) {
                guard let sample = entry.sample else { continue }
                guard let value = entry.quantity.value(in: unit) else { continue }
                found.append((entry.dateInterval, value, sample.writer))
            }
            return found.sorted { $0.time < $1.time }
        } catch {
            throw HealthError(error)
        }
    }
}

extension Array {
    /// Those of which something holds, and the others, each in their order.
    fileprivate func split(_ holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
        (filter(holds), filter { !holds($0) })
    }
}
